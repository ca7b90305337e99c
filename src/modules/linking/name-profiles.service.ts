import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { indexEntry, type KnownPerson, type NameIndexEntry } from '../../domain/linking/index.js';
import { Breath } from './breath.js';
import { knownPeople, type PersonFacts } from './known-people.js';
import { nameTables } from './name-tables.js';
import { tablesVersion } from './tables-version.js';

/** Whoever writes profiles does so alone: what is read of a person is what is written of them. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('vigil.name_profile', 0))`;

const AT_ONCE = 100;

const WRITE = `
INSERT INTO name_profile (prisoner_id, keys, givens, facts, public_facts, tables_version)
SELECT r.id, ARRAY(SELECT jsonb_array_elements_text(r.keys)), ARRAY(SELECT jsonb_array_elements_text(r.givens)), r.facts,
  nullif(r.public_facts, 'null'), $2
FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, keys jsonb, givens jsonb, facts jsonb, public_facts jsonb)
ON CONFLICT (prisoner_id) DO UPDATE SET keys = EXCLUDED.keys, givens = EXCLUDED.givens, facts = EXCLUDED.facts,
  public_facts = EXCLUDED.public_facts, tables_version = EXCLUDED.tables_version`;

/** What was told of links to the public may follow from what is public no more. */
const FORGET_PUBLIC_EVIDENCE = `
DELETE FROM link_evidence e USING news_link l, case_file c
WHERE e.link_id = l.id AND c.id = l.case_id AND c.prisoner_id = ANY ($1::uuid[]) AND e.audience < 'STAFF'`;

interface Kept extends PersonFacts {
  readonly version: string;
}

/** The names and facts of each person as articles are compared with them. */
@Injectable()
export class NameProfiles {
  /**
   * Brings the profiles of these people up to date, and those of whom they were tried with.
   * @returns of whom something changed
   */
  async refresh(tx: EntityManager, prisonerIds: readonly string[]): Promise<readonly string[]> {
    if (prisonerIds.length === 0) return [];
    await tx.query(LOCK);
    const changed = new Set<string>();
    let wanted = prisonerIds;
    // The second round is for people who were tried with the first: each stands in the profile of the other.
    for (const last of [false, true]) {
      const beside = await this.refreshEach(tx, wanted, changed);
      wanted = last ? [] : beside.filter((id) => !prisonerIds.includes(id));
    }
    return [...changed];
  }

  private async refreshEach(
    tx: EntityManager,
    ids: readonly string[],
    changed: Set<string>,
  ): Promise<readonly string[]> {
    const beside = new Set<string>();
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const batch = ids.slice(start, start + AT_ONCE);
      const kept = new Map((await keptOf(tx, batch)).map((profile) => [profile.id, profile]));
      const now = await knownPeople(tx, batch);
      const stale = now.filter((person) => isStale(person, kept.get(person.id)));
      await write(tx, stale);
      const gone = [...kept.keys()].filter((id) => !now.some((person) => person.id === id));
      await tx.query(`DELETE FROM name_profile WHERE prisoner_id = ANY ($1::uuid[])`, [gone]);
      for (const { id, facts } of stale) {
        changed.add(id);
        const before = kept.get(id)?.facts.coDefendants ?? [];
        [...before, ...facts.coDefendants].forEach((other) => beside.add(other));
      }
      await tx.query(FORGET_PUBLIC_EVIDENCE, [
        [...stale.filter((one) => tellsLess(one, kept)).map(({ id }) => id), ...gone],
      ]);
    }
    return [...beside];
  }
}

async function keptOf(tx: EntityManager, ids: readonly string[]): Promise<readonly Kept[]> {
  return tx.query<Kept[]>(
    `SELECT prisoner_id AS id, facts, public_facts AS "publicFacts", tables_version AS version FROM name_profile
     WHERE prisoner_id = ANY ($1::uuid[])`,
    [ids],
  );
}

// Both come from the database as jsonb, which keeps the keys of objects in one order.
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function isStale({ facts, publicFacts }: PersonFacts, kept: Kept | undefined): boolean {
  if (kept?.version !== tablesVersion()) return true;
  return !same(facts, kept.facts) || !same(publicFacts, kept.publicFacts);
}

function tellsLess({ id, publicFacts }: PersonFacts, kept: ReadonlyMap<string, Kept>): boolean {
  const before = kept.get(id);
  return before !== undefined && !same(publicFacts, before.publicFacts);
}

async function write(tx: EntityManager, people: readonly PersonFacts[]): Promise<void> {
  if (people.length === 0) return;
  const breath = new Breath();
  const rows: object[] = [];
  for (const { id, facts, publicFacts } of people) {
    const { keys, givens } = entryOf(facts);
    rows.push({ id, keys, givens, facts, public_facts: publicFacts });
    await breath.take();
  }
  await tx.query(WRITE, [JSON.stringify(rows), tablesVersion()]);
}

const NOT_FOUND_BY_NAME: NameIndexEntry = { keys: [], givens: [] };

/** A name that the tables cannot cope with keeps nobody from being put on record: articles do not find the person then. */
function entryOf(person: KnownPerson): NameIndexEntry {
  try {
    return indexEntry(person, nameTables());
  } catch {
    new Logger(NameProfiles.name).error(`No keys could be made of the names of Prisoner:${person.id}`);
    return NOT_FOUND_BY_NAME;
  }
}
