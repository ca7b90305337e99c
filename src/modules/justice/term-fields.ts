import { comparableLength, toMonthsAndDays } from '../../domain/calendar/index.js';
import type { Term, TermLength } from '../../domain/sentence/index.js';
import { PenaltyKind, TermKind } from '../../domain/vocabulary/index.js';
import type { Columns, Field } from '../sources/index.js';
import type { TermInput } from './term.input.js';

/** One effect of a decision on a term. */
export type ChangeEffect =
  | { readonly setTerm: TermInput }
  | { readonly reduceBy: TermInput }
  | { readonly addTerm: TermInput }
  | { readonly addDays: number }
  | { readonly multiplyBy: string }
  | { readonly capAt: TermInput }
  | { readonly convertTo: PenaltyKind; readonly convertRatio?: string | undefined }
  | { readonly conditional: true }
  | { readonly release: true };

const PARTS = ['years', 'months', 'weeks', 'days'] as const;

type Given = Readonly<Record<string, unknown>>;

function isPart(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000;
}

function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The four parts of a length, or what is wrong with them; `beside`: what else may stand there. */
function readLength(given: Given, beside: readonly string[]): TermLength | string {
  const known: readonly string[] = [...PARTS, ...beside];
  const stranger = Object.keys(given).find((key) => !known.includes(key));
  if (stranger !== undefined) return `has no part ${stranger}`;
  const parts = PARTS.map((part) => given[part] ?? 0).filter(isPart);
  if (parts.length < PARTS.length) return 'must have whole parts from 0 up';
  const [years = 0, months = 0, weeks = 0, days = 0] = parts;
  return { years, months, weeks, days };
}

/** Days, about: enough to tell the longer of two terms. */
function sizeOf(length: TermLength): number {
  return comparableLength(toMonthsAndDays(length));
}

/** A whole term, or what is wrong with it. */
function readTerm(value: unknown): Term | string {
  if (!isGiven(value)) return 'must be a term';
  const kind = Object.values(TermKind).find((word) => word === (value['kind'] ?? TermKind.FIXED));
  if (kind === undefined) return `must be of a kind ${Object.values(TermKind).join(', ')}`;
  const length = readLength(value, ['kind', 'upTo']);
  if (typeof length === 'string') return length;
  const upTo = value['upTo'] ?? null;
  if (kind === TermKind.RANGE) return readRange(length, upTo);
  if (upTo !== null) return `must have no upTo where it is ${kind}`;
  return lengthProblem(kind, sizeOf(length)) ?? { kind, ...length };
}

function readRange(least: TermLength, upTo: unknown): Term | string {
  if (upTo === null)
    return sizeOf(least) > 0 ? { kind: TermKind.RANGE, ...least } : 'must have a least or an upTo where it is RANGE';
  const most = isGiven(upTo) ? readLength(upTo, []) : 'must be a length';
  if (typeof most === 'string') return `upTo ${most}`;
  return sizeOf(most) > sizeOf(least)
    ? { kind: TermKind.RANGE, ...least, upTo: most }
    : 'upTo must be longer than the least';
}

function lengthProblem(kind: TermKind, length: number): string | null {
  if (kind === TermKind.FIXED) return length > 0 ? null : 'must be longer than nothing';
  return length === 0 ? null : `must have no length where it is ${kind}`;
}

/** The columns of a term: `term_kind`, null where there is none, its parts, and `term_up_to`. */
export function term(): Field<TermInput, false> {
  const columns = (read: Term | null): Columns => ({
    term_kind: read?.kind ?? null,
    ...Object.fromEntries(PARTS.map((part) => [`term_${part}`, read?.[part] ?? 0])),
    term_up_to: read?.upTo === undefined ? null : { ...read.upTo },
  });
  return {
    required: false,
    empty: columns(null),
    read(value) {
      const read = readTerm(value);
      return typeof read === 'string' ? read : columns(read);
    },
  };
}

type Reader = (value: unknown) => unknown;
const wrong = (message: string): { readonly problem: string } => ({ problem: message });

function termReader(value: unknown): unknown {
  const read = readTerm(value);
  return typeof read === 'string' ? wrong(read) : read;
}

/** Penalties with a term that is served. */
const CUSTODIAL: readonly unknown[] = [
  PenaltyKind.IMPRISONMENT,
  PenaltyKind.ARREST,
  PenaltyKind.RESTRICTED_LIBERTY,
  PenaltyKind.HOUSE_ARREST,
];

const EFFECTS: Readonly<Record<string, Reader>> = {
  setTerm: termReader,
  reduceBy: termReader,
  addTerm: termReader,
  capAt: termReader,
  addDays: (value) => (isPart(value) && value > 0 ? value : wrong('must be a number of days')),
  multiplyBy: (value) =>
    typeof value === 'string' && /^[1-9]\d?\/[1-9]\d?$/.test(value) ? value : wrong('must be a fraction such as 3/4'),
  convertTo: (value) => (CUSTODIAL.includes(value) ? value : wrong(`must be one of ${CUSTODIAL.join(', ')}`)),
  conditional: (value) => (value === true ? true : wrong('must be true')),
  release: (value) => (value === true ? true : wrong('must be true')),
};

function isProblem(value: unknown): value is { readonly problem: string } {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

/** Days of the new penalty for a day of the old. */
const RATIO = /^[1-9]\d?(\/[1-9]\d?)?$/;

/** The one effect, ready to be stored, or what is wrong with it. */
function readEffect(given: Given): Readonly<Record<string, unknown>> | string {
  const { convertRatio, ...rest } = given;
  const [name, value] = Object.entries(rest)[0] ?? ['', undefined];
  const reader = Object.hasOwn(EFFECTS, name) ? EFFECTS[name] : undefined;
  if (Object.keys(rest).length !== 1 || reader === undefined)
    return `must be exactly one of ${Object.keys(EFFECTS).join(', ')}`;
  const read = reader(value);
  if (isProblem(read)) return `${name} ${read.problem}`;
  if (convertRatio === undefined) return { [name]: read };
  if (name !== 'convertTo') return 'convertRatio needs convertTo';
  const fits = typeof convertRatio === 'string' && RATIO.test(convertRatio);
  return fits ? { [name]: read, convertRatio } : 'convertRatio must be a ratio such as 2 or 1/2';
}

/** What a decision does to the term, as jsonb; none where it changes something else. */
export function effect(column: string): Field<ChangeEffect, false> {
  return {
    required: false,
    empty: { [column]: null },
    read(value) {
      const read = readEffect(isGiven(value) ? value : {});
      return typeof read === 'string' ? read : { [column]: read };
    },
  };
}
