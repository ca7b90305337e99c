import { Module } from '@nestjs/common';
import { FactReader } from '../../platform/graphql/planner/fact-reader.js';
import { SourcesModule } from '../sources/index.js';
import { Accompaniment } from './accompaniment.js';
import { AnsweredWrites } from './answered-writes.js';
import { Desk } from './desk.service.js';
import { FactWrites } from './fact-writes.js';
import { Idempotency } from './idempotency.js';
import { InputCoercionPlugin } from './input-coercion.plugin.js';
import { Proposals } from './proposals.service.js';
import { SourceMutations } from './source.mutations.js';
import { Withdrawals } from './withdrawals.js';
import { WrittenCitations } from './written-citations.js';

/** How staff change the record: recording, correcting, withdrawing, and what waits for a second person. */
@Module({
  imports: [SourcesModule],
  providers: [
    Accompaniment,
    AnsweredWrites,
    Desk,
    FactReader,
    FactWrites,
    Idempotency,
    InputCoercionPlugin,
    Proposals,
    SourceMutations,
    Withdrawals,
    WrittenCitations,
  ],
  exports: [Accompaniment, AnsweredWrites, Desk, FactReader, FactWrites, Proposals, Withdrawals],
})
export class EditingModule {}
