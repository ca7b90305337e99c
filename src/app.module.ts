import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Public } from './modules/access/index.js';
import { graphqlOptions, type GraphQLParts } from './platform/graphql/graphql-options.js';
import { HealthController, READINESS_PROBE, type ReadinessProbe } from './platform/http/index.js';

export interface AppParts extends GraphQLParts {
  readonly isReady: ReadinessProbe;
  /** The feature modules, and modules that give them what they stand on. */
  readonly features: NonNullable<ModuleMetadata['imports']>;
}

// The platform knows no module, so it cannot say itself that anybody may ask how the service is.
Public()(HealthController);

/** The one module that knows all others. */
@Module({})
export class AppModule {
  static of({ isReady, features, ...graphql }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [GraphQLModule.forRoot<ApolloDriverConfig>(graphqlOptions(graphql)), ...features],
      controllers: [HealthController],
      providers: [{ provide: READINESS_PROBE, useValue: isReady }],
    };
  }
}
