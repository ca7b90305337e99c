import { InvalidRecord } from '../sources/index.js';

/** What a decision may do to a term; of a stored one there is one of these at most. */
const EFFECT_NAMES = [
  'setTerm',
  'reduceBy',
  'addTerm',
  'addDays',
  'multiplyBy',
  'capAt',
  'convertTo',
  'release',
  'conditional',
] as const;

type EffectName = (typeof EFFECT_NAMES)[number];

/** The fields of an input that say the effect. */
export type EffectFields = Readonly<Partial<Record<EffectName | 'convertRatio', unknown>>>;

type Effect = Readonly<Record<string, unknown>>;

/** Not said: null, and a release that is none. */
export const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== false;

/** Effects that are said. A release on conditions is one effect, however it is spelt. */
export function effectsSaid(fields: EffectFields): readonly EffectName[] {
  const said = EFFECT_NAMES.filter((name) => isSaid(fields[name]));
  return said.includes('conditional') ? said.filter((name) => name !== 'release') : said;
}

function effectOf(fields: EffectFields): Effect | null {
  const said: readonly (keyof EffectFields)[] = effectsSaid(fields);
  if (said.length === 0) return null;
  const names = isSaid(fields.convertRatio) ? [...said, 'convertRatio' as const] : said;
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** An input split in its effect, as the record keeps it, and its other fields. */
export function withEffect<T extends EffectFields>(
  input: T,
): { readonly effect: Effect | null; readonly others: Omit<T, keyof EffectFields> } {
  const names: readonly string[] = [...EFFECT_NAMES, 'convertRatio'];
  const others = Object.entries(input).filter(([name]) => !names.includes(name));
  return { effect: effectOf(input), others: Object.fromEntries(others) as Omit<T, keyof EffectFields> };
}

/**
 * The effect after a correction: one that is given takes the place of that on record, null takes away that of its name.
 * Undefined where nothing of it is given.
 * @throws InvalidRecord where a ratio is left without what it belongs to
 */
export function correctedEffect(given: EffectFields, onRecord: EffectFields): Effect | null | undefined {
  const names: readonly (keyof EffectFields)[] = [...EFFECT_NAMES, 'convertRatio'];
  const touched = names.filter((name) => given[name] !== undefined);
  if (touched.length === 0) return undefined;
  const said = effectsSaid(given);
  const base = said.length === 0 || (said.includes('convertTo') && isSaid(onRecord.convertTo)) ? onRecord : {};
  const merged: EffectFields = { ...base, ...Object.fromEntries(touched.map((name) => [name, given[name]])) };
  if (isSaid(given.convertRatio) && !isSaid(merged.convertTo)) {
    throw new InvalidRecord([{ path: 'convertRatio', message: 'needs convertTo', code: 'INCONSISTENT' }]);
  }
  return effectOf(merged);
}
