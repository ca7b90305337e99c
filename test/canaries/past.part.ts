import { beforeAll, describe, expect, it } from '@jest/globals';
import { beyond, markersIn, placeOf } from './markers.js';
import { differences, readMoment, type Reading } from './readers.js';
import { theCanaries } from './built.js';
import type { CanaryRecord } from './record.js';

const READERS = [
  { reader: 'nobody', level: 'PUBLIC' },
  { reader: 'researcher', level: 'RESEARCHER' },
  { reader: 'editor', level: 'STAFF' },
] as const;
type Reader = (typeof READERS)[number]['reader'];

let record: CanaryRecord;
let early: Reading;
const readings = new Map<string, Reading>();

const of = (reader: Reader, moment: string): Reading => {
  const reading = readings.get(`${reader} ${moment}`);
  if (reading === undefined) throw new Error(`${reader} has not read ${moment}`);
  return reading;
};

/** Lives of facts that somebody finds something of. */
const lives = (reading: Reading): string[] => [...new Set([...markersIn(reading.text)].map(placeOf))].sort();

beforeAll(async () => {
  ({ record, earlyMoment: early } = await theCanaries());
  const { desk } = record;
  const at = (name: string): string => record.moments.get(name) ?? '';
  for (const { reader } of READERS) {
    for (const moment of record.moments.keys()) {
      readings.set(`${reader} ${moment}`, await readMoment(record, desk[reader], at(moment)));
    }
  }
}, 300_000);

const MOMENTS = READERS.flatMap((row) =>
  ['published', 'everybody', 'researchers', 'staff'].map((moment) => ({ ...row, moment })),
);

describe('the record at an earlier moment', () => {
  it.each(MOMENTS)('tells $reader at the moment "$moment" nothing that is not theirs', ({ reader, level, moment }) => {
    const { answers, refused } = of(reader, moment);
    expect(refused).toEqual([]);
    expect([...answers.values()].flatMap((answer) => beyond(level, answer))).toEqual([]);
  });

  it('holds what was published then and withdrawn since, and not what was hidden since', () => {
    expect(lives(of('nobody', 'published'))).toEqual(expect.arrayContaining(['pub', 'wdn']));
    expect(lives(of('nobody', 'published'))).not.toContain('unp');
    expect(lives(of('editor', 'published'))).toEqual(expect.arrayContaining(['pub', 'wdn', 'unp', 'lnk']));
  });

  it('lets researchers and staff find what was theirs then', () => {
    expect(lives(of('nobody', 'staff'))).toEqual(expect.arrayContaining(['pub', 'fin']));
    expect(lives(of('researcher', 'researchers'))).toEqual(expect.arrayContaining(['pub', 'res', 'rpub']));
    expect(lives(of('editor', 'researchers'))).not.toContain('stf');
    const theirs = ['lnk', 'res', 'rpub', 'rstf', 'spub', 'sstf', 'stf', 'unp', 'ask'];
    expect(lives(of('editor', 'staff'))).toEqual(expect.arrayContaining(theirs));
  });

  it('stays for anybody what it was, whatever is recorded for others later', () => {
    expect(differences(early, of('nobody', 'everybody'))).toEqual([]);
  });
});
