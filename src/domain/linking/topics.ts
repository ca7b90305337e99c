import { foldForSearch } from '../names/fold.js';
import type { Mention } from './mentions.js';
import type { FieldText, Reading } from './reading.js';
import type { NameTables } from './tables.js';
import type { KnownPerson } from './types.js';

/** How many words around a mention are of persecution, and of another life: sport, stage, weather. */
export interface Topics {
  readonly persecution: number;
  readonly otherLife: number;
}

const FAR_WORDS = 45;

/** A word, or a phrase where it begins, that tells a topic. */
interface Telling {
  readonly topic: keyof Topics;
  readonly folded: string;
  readonly offset: number;
}

const told = new WeakMap<FieldText, readonly Telling[]>();

/** Of the title, and of the words around. */
export function topicsAround(
  mention: Mention,
  reading: Reading,
  { tables, person }: { tables: NameTables; person: KnownPerson },
): Topics {
  const own = person.occupations
    .flatMap((one) => foldForSearch(one).split(/[^\p{L}]+/u))
    .filter((word) => word.length > 3);
  const counts = { persecution: 0, otherLife: 0 };
  for (const field of reading.fields) {
    const [from, to] = rangeIn(field, mention);
    for (const { topic, folded, offset } of tellingOf(field, reading.language, tables)) {
      const isOwn = topic === 'otherLife' && own.some((word) => folded.startsWith(word.slice(0, 5)));
      if (offset >= from && offset < to && !isOwn) counts[topic] += 1;
    }
  }
  return counts;
}

function rangeIn(field: FieldText, mention: Mention): readonly [number, number] {
  if (field.name === 'title' || (field.name === 'summary' && mention.field.name !== 'content')) return [0, Infinity];
  if (field !== mention.field) return [0, 0];
  const first = field.tokens[Math.max(0, mention.from - FAR_WORDS)];
  const last = field.tokens[Math.min(field.tokens.length - 1, mention.to + FAR_WORDS)];
  return [first?.start ?? 0, last?.end ?? Infinity];
}

function tellingOf(field: FieldText, language: string, { context }: NameTables): readonly Telling[] {
  const known = told.get(field);
  if (known !== undefined) return known;
  const found: Telling[] = [];
  for (const topic of ['persecution', 'otherLife'] as const) {
    for (const { folded, start } of field.tokens)
      if (context.has(topic, folded, language)) found.push({ topic, folded, offset: start });
    for (const { phrase, at } of context.phrasesIn(topic, field.simplified.toLowerCase(), language))
      found.push({ topic, folded: phrase, offset: at });
  }
  told.set(field, found);
  return found;
}
