import { TermKind } from '../../domain/vocabulary/index.js';
import type { Columns, Field } from '../sources/index.js';

/** Length of a penalty as it is entered; parts left out are 0, the kind FIXED. */
export interface TermInput {
  readonly kind?: TermKind | undefined;
  readonly years?: number | undefined;
  readonly months?: number | undefined;
  readonly weeks?: number | undefined;
  readonly days?: number | undefined;
}

/** One effect of a decision on a term. */
export type ChangeEffect =
  | { readonly setTerm: TermInput }
  | { readonly reduceBy: TermInput }
  | { readonly addTerm: TermInput }
  | { readonly addDays: number }
  | { readonly multiplyBy: string }
  | { readonly capAt: TermInput }
  | { readonly release: true };

interface WholeTerm {
  readonly kind: TermKind;
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

const PARTS = ['years', 'months', 'weeks', 'days'] as const;

function isPart(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000;
}

/** A whole term, or what is wrong with it. */
function readTerm(value: unknown): WholeTerm | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'must be a term';
  const given: Readonly<Record<string, unknown>> = { ...value };
  const stranger = Object.keys(given).find((key) => key !== 'kind' && !PARTS.some((part) => part === key));
  if (stranger !== undefined) return `has no part ${stranger}`;
  const kind = Object.values(TermKind).find((word) => word === (given['kind'] ?? TermKind.FIXED));
  if (kind === undefined) return `must be of a kind ${Object.values(TermKind).join(', ')}`;
  const parts = PARTS.map((part) => given[part] ?? 0).filter(isPart);
  if (parts.length < PARTS.length) return 'must have whole parts from 0 up';
  const length = parts.reduce((sum, part) => sum + part, 0);
  return lengthProblem(kind, length) ?? wholeTerm(kind, parts);
}

function wholeTerm(kind: TermKind, [years = 0, months = 0, weeks = 0, days = 0]: readonly number[]): WholeTerm {
  return { kind, years, months, weeks, days };
}

function lengthProblem(kind: TermKind, length: number): string | null {
  if (kind === TermKind.FIXED) return length > 0 ? null : 'must be longer than nothing';
  return length === 0 ? null : `must have no length where it is ${kind}`;
}

/** The columns of a term: `term_kind`, null where there is none, and its parts. */
export function term(): Field<TermInput, false> {
  const columns = (kind: TermKind | null, parts: readonly number[]): Columns => ({
    term_kind: kind,
    ...Object.fromEntries(PARTS.map((part, index) => [`term_${part}`, parts[index] ?? 0])),
  });
  return {
    required: false,
    empty: columns(null, []),
    read(value) {
      const read = readTerm(value);
      return typeof read === 'string' ? read : columns(read.kind, [read.years, read.months, read.weeks, read.days]);
    },
  };
}

type Reader = (value: unknown) => unknown;
const wrong = (message: string): { readonly problem: string } => ({ problem: message });

function termReader(value: unknown): unknown {
  const read = readTerm(value);
  return typeof read === 'string' ? wrong(read) : read;
}

const EFFECTS: Readonly<Record<string, Reader>> = {
  setTerm: termReader,
  reduceBy: termReader,
  addTerm: termReader,
  capAt: termReader,
  addDays: (value) => (isPart(value) && value > 0 ? value : wrong('must be a number of days')),
  multiplyBy: (value) =>
    typeof value === 'string' && /^[1-9]\d?\/[1-9]\d?$/.test(value) ? value : wrong('must be a fraction such as 3/4'),
  release: (value) => (value === true ? true : wrong('must be true')),
};

function isProblem(value: unknown): value is { readonly problem: string } {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

/** What a decision does to the term, as jsonb; none where it changes something else. */
export function effect(column: string): Field<ChangeEffect, false> {
  return {
    required: false,
    empty: { [column]: null },
    read(value) {
      const entries: [string, unknown][] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
      const [name, given] = entries[0] ?? ['', undefined];
      const reader = Object.hasOwn(EFFECTS, name) ? EFFECTS[name] : undefined;
      if (entries.length !== 1 || reader === undefined)
        return `must be exactly one of ${Object.keys(EFFECTS).join(', ')}`;
      const read = reader(given);
      return isProblem(read) ? `${name} ${read.problem}` : { [column]: { [name]: read } };
    },
  };
}
