import type { Reading } from './readers.js';
import { readMoment, readPresent } from './readers.js';
import { createCanaryRecord, type CanaryRecord } from './record.js';

export interface Canaries {
  readonly record: CanaryRecord;
  /** What nobody who signed in could read before anything was recorded for others: the record then, and as of then. */
  readonly early: Reading;
  readonly earlyMoment: Reading;
}

let built: Promise<Canaries> | undefined;

async function build(): Promise<Canaries> {
  const record = await createCanaryRecord();
  const { desk } = record;
  await record.forEverybody();
  const early = await readPresent(record, desk.nobody);
  const earlyMoment = await readMoment(record, desk.nobody, record.moments.get('everybody') ?? '');
  await record.forResearchers();
  await record.forStaff();
  return { record, early, earlyMoment };
}

/** The one record that all parts of the sweep look at: it takes half a minute to write. */
export async function theCanaries(): Promise<Canaries> {
  built ??= build();
  return built;
}
