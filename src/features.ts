import { Global, Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { AccessModule } from './modules/access/index.js';
import { AdvocacyModule } from './modules/advocacy/index.js';
import { CalculatorModule } from './modules/calculator/index.js';
import { CasesModule } from './modules/cases/index.js';
import { EditingModule } from './modules/editing/index.js';
import { FeedsModule } from './modules/feeds/index.js';
import { HistoryModule } from './modules/history/index.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from './modules/identity/index.js';
import { IntakeModule } from './modules/intake/index.js';
import { JusticeModule } from './modules/justice/index.js';
import { LifeModule } from './modules/life/index.js';
import { LinkingModule } from './modules/linking/index.js';
import { LiveModule } from './modules/live/index.js';
import { NewsModule } from './modules/news/index.js';
import { PrisonersModule } from './modules/prisoners/index.js';
import { ProtectionModule } from './modules/protection/index.js';
import { PublishingModule } from './modules/publishing/index.js';
import { ResearchModule } from './modules/research/index.js';
import { ReviewModule } from './modules/review/index.js';
import { SourcesModule } from './modules/sources/index.js';
import { TimelineModule } from './modules/timeline/index.js';
import { CLOCK, type Clock } from './platform/clock/index.js';
import { UnitOfWork, type Database } from './platform/database/index.js';
import {
  OperationReader,
  STATEMENT_RUNNER,
  type StatementRunner,
} from './platform/graphql/planner/operation-reader.js';
import { resolveFromPlans } from './platform/graphql/planner/read-transform.js';
import type { GraphQLParts } from './platform/graphql/graphql-options.js';
import { NOWHERE, OutboundModule, type OutboundSettings } from './platform/http/index.js';
import { JobsModule } from './platform/jobs/index.js';
import { Wakes } from './platform/live/index.js';
import { readsOf } from './reads.js';

/** What the features stand on. */
export interface Ground {
  readonly reads: StatementRunner;
  readonly writes: UnitOfWork;
  readonly clock: Clock;
  /** Left out where nobody signs in: commands, and applications that only show their schema. */
  readonly identity?: IdentitySettings | undefined;
  /** Left out where nothing is fetched: what would be fetched then is refused. */
  readonly outbound?: OutboundSettings | undefined;
  /** Left out where there is no database that could wake anybody. */
  readonly wakes?: Wakes;
}

const NOBODY_SIGNS_IN: IdentitySettings = {
  publicUrl: 'https://localhost',
  sealingKey: () => {
    throw new Error('Nothing says under which key second factors are sealed');
  },
};

@Module({})
class GroundModule {
  static of({ reads, writes, clock, identity = NOBODY_SIGNS_IN, wakes = new Wakes(undefined) }: Ground): DynamicModule {
    return {
      module: GroundModule,
      global: true,
      providers: [
        { provide: STATEMENT_RUNNER, useValue: reads },
        { provide: UnitOfWork, useValue: writes },
        { provide: CLOCK, useValue: clock },
        { provide: IDENTITY_SETTINGS, useValue: identity },
        { provide: Wakes, useValue: wakes },
      ],
      exports: [STATEMENT_RUNNER, UnitOfWork, CLOCK, IDENTITY_SETTINGS, Wakes],
    };
  }
}

/** Reads stand on the ground and on who asks, which stands on the ground itself. */
@Global()
@Module({ imports: [AccessModule], providers: [OperationReader], exports: [OperationReader] })
class ReadsModule {}

export function groundOn(database: Database, clock: Clock, identity?: IdentitySettings): Ground {
  return {
    reads: readsOf(database),
    writes: new UnitOfWork(database.records),
    clock,
    identity,
    wakes: new Wakes(database.url),
  };
}

/** The features with the read planner behind their fields: what an application that answers GraphQL is made of. */
export function recordOn(ground: Ground): Required<Pick<GraphQLParts, 'transformSchema'>> & {
  features: ReturnType<typeof features>;
} {
  return {
    features: features(ground),
    transformSchema: (schema) => resolveFromPlans(schema, () => ground.clock.today()),
  };
}

/** Every feature of the service, over the ground it is given. */
export function features(ground: Ground): NonNullable<ModuleMetadata['imports']> {
  return [
    GroundModule.of(ground),
    OutboundModule.of(ground.outbound ?? NOWHERE),
    JobsModule,
    AccessModule,
    ReadsModule,
    HistoryModule,
    SourcesModule,
    EditingModule,
    PrisonersModule,
    ProtectionModule,
    CasesModule,
    JusticeModule,
    LifeModule,
    AdvocacyModule,
    NewsModule,
    FeedsModule,
    CalculatorModule,
    TimelineModule,
    ResearchModule,
    IntakeModule,
    ReviewModule,
    LinkingModule,
    LiveModule,
    PublishingModule,
  ];
}
