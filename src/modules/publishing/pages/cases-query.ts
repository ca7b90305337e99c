import { isLocalDate } from '../../../domain/calendar/index.js';
import { CaseStatus } from '../../../domain/vocabulary/index.js';
import { optionOf, placeOf, type Place, type Query } from './paging.js';
import { beginning } from '../words/plain.js';

/** What a list of cases is asked for by its address, as far as it can be understood. */
export interface CasesQuery {
  readonly text?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly status?: CaseStatus;
  /** In custody on that day. */
  readonly held?: string;
  readonly place: Place;
}

const LONGEST_TEXT = 200;
const MOST_WORDS = 12;

/** As many words as are looked for, none cut in two. */
function words(text: string): string {
  const all = text.split(/\s+/).slice(0, MOST_WORDS).join(' ').trim();
  return all.length > LONGEST_TEXT ? beginning(all, LONGEST_TEXT).replace(/…$/, '') : all;
}

const isStatus = (value: string | undefined): value is CaseStatus =>
  value !== undefined && Object.hasOwn(CaseStatus, value);

/** What cannot be understood is left out, so that an old or mistyped link still leads to a list. */
export function casesQueryOf(query: Query): CasesQuery {
  const text = words((optionOf(query, 'text') ?? '').replaceAll('\0', ''));
  const country = optionOf(query, 'country')?.toUpperCase();
  const status = optionOf(query, 'status')?.toUpperCase();
  const held = optionOf(query, 'held');
  return {
    ...(text === '' ? {} : { text }),
    ...(country !== undefined && /^[A-Z]{2}$/.test(country) ? { country } : {}),
    ...(isStatus(status) ? { status } : {}),
    ...(isLocalDate(held) ? { held } : {}),
    place: placeOf(query),
  };
}

/** The filters as options of an address, in one order. */
export function filterOptions({ text, country, status, held }: CasesQuery): Readonly<Record<string, string>> {
  return {
    ...(text === undefined ? {} : { text }),
    ...(country === undefined ? {} : { country }),
    ...(status === undefined ? {} : { status }),
    ...(held === undefined ? {} : { held }),
  };
}

/** The filters as the API takes them. */
export function caseFilter({ text, country, status, held }: CasesQuery): object {
  return {
    ...(text === undefined ? {} : { text }),
    ...(country === undefined ? {} : { country: [country] }),
    ...(status === undefined ? {} : { status: [status] }),
    ...(held === undefined ? {} : { heldOn: held }),
  };
}
