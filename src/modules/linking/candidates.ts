import type { EntityManager } from 'typeorm';
import { KEY, lookupGivens, lookupKeys, type Article, type Candidate } from '../../domain/linking/index.js';
import { nameTables } from './name-tables.js';
import type { ProfiledPerson, ProfileStamp, RecentPeople } from './recent-people.js';

/** Somebody whose name an article may hold. */
export interface FoundPerson extends Candidate, ProfiledPerson {}

/**
 * A key that more people have makes a candidate only together with a given name: a surname alone says nothing where
 * so many have it, and a surname with the beginning of a given name is shared by some anyway.
 */
const FEW = { surname: 5, other: 25 };
/** Nobody writes an article about more people than these by name. */
const MOST = 40;

/**
 * Both conditions are answered by the one index over keys and given names. Those with the rarest keys come first, so
 * that a common surname never crowds them out.
 */
const FIND = `
SELECT p.prisoner_id AS id, p.xmin::text AS stamp,
  (SELECT k.people FROM unnest(p.keys) WITH ORDINALITY o(key, place) JOIN name_key k ON k.key = o.key
   WHERE starts_with(o.key, '${KEY.surname}') ORDER BY o.place LIMIT 1) AS "sharedBy"
FROM name_profile p
WHERE p.keys && $1::text[] OR (p.keys && $2::text[] AND p.givens && $3::text[])
ORDER BY p.keys && $4::text[] DESC, p.keys && $1::text[] DESC, p.prisoner_id LIMIT ${String(MOST)}`;

interface Row extends ProfileStamp {
  readonly sharedBy: number | null;
}

const isSurname = (key: string): boolean => key.startsWith(KEY.surname);

/** The people on record whose names an article may hold. */
export async function candidatesFor(
  tx: EntityManager,
  article: Article,
  recent: RecentPeople,
): Promise<readonly FoundPerson[]> {
  const known = await tx.query<{ key: string; people: number }[]>(
    `SELECT key, people FROM name_key WHERE key = ANY ($1::text[])`,
    [keysOf(article)],
  );
  if (known.length === 0) return [];
  const isFew = ({ key, people }: { key: string; people: number }): boolean =>
    people <= (isSurname(key) ? FEW.surname : FEW.other);
  const few = known.filter(isFew).map(({ key }) => key);
  const many = known.filter((one) => !isFew(one)).map(({ key }) => key);
  const pairs = few.filter((key) => !isSurname(key));
  const words = many.length === 0 ? [] : lookupGivens(article, nameTables());
  const rows = await tx.query<Row[]>(FIND, [few, many, words, pairs]);
  const shared = new Map(rows.map(({ id, sharedBy }) => [id, sharedBy ?? 1]));
  const people = await recent.read(tx, rows);
  return people.map(({ id, person, publicPerson }) => ({ person, publicPerson, sharedBy: shared.get(id) ?? 1 }));
}

/** The keys of an article, each once. */
export function keysOf(article: Article): readonly string[] {
  return [...new Set(lookupKeys(article, nameTables()))];
}
