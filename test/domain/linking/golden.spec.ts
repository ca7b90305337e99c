import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  type KnownPerson,
  indexEntry,
  lookupGivens,
  lookupKeys,
  matchArticle,
} from '../../../src/domain/linking/index.js';
import { nameTables } from '../../../src/modules/linking/name-tables.js';

interface Golden {
  readonly person: Omit<KnownPerson, 'id' | 'names' | 'courts' | 'coDefendants' | 'blocked'> & {
    readonly name: string;
    readonly aliases: readonly string[];
  };
  readonly rows: readonly {
    readonly language: string;
    readonly must: readonly string[];
    readonly mustNot: readonly string[];
  }[];
}

const FOLDER = join(import.meta.dirname, 'golden');
const tables = nameTables();

/** Invented people with texts that name them and texts that do not. */
const rows = readdirSync(FOLDER).flatMap((file) => {
  const { person, rows: languages } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Golden;
  return languages.flatMap(({ language, must, mustNot }) => [
    ...must.map((text) => ({ file, person, language, text, names: true })),
    ...mustNot.map((text) => ({ file, person, language, text, names: false })),
  ]);
});

function knownPerson({ name, aliases, ...rest }: Golden['person']): KnownPerson {
  const others = aliases.map((value) => ({ value, kind: 'TRANSLITERATION' as const }));
  return {
    id: 'p',
    names: [{ value: name, kind: 'COMMON' }, ...others],
    courts: [],
    coDefendants: [],
    blocked: [],
    ...rest,
  };
}

describe('texts in many languages', () => {
  it.each(rows)('$file, $language: $text – $names', ({ person: described, language, text, names }) => {
    const person = knownPerson(described);
    const publishedOn = `${described.custody[0]?.to ?? '2023-05-01'}-01-01`.slice(0, 10);
    const article = { title: '', summary: text, language, publishedOn };
    const { keys, givens } = indexEntry(person, tables);
    const isCandidate = lookupKeys(article, tables).some((key) => keys.includes(key));
    const suggestions = matchArticle(article, [{ person, sharedBy: 1 }], tables);
    expect(keys.length).toBeLessThanOrEqual(80);
    expect(isCandidate && suggestions.length > 0).toBe(names);
    const full = suggestions.find(
      ({ evidence }) => evidence[0]?.rule.startsWith('FULL_NAME') === true && evidence[0].rule !== 'FULL_NAME_NEAR',
    );
    if (full !== undefined) expect(lookupGivens(article, tables).some((given) => givens.includes(given))).toBe(true);
  });
});
