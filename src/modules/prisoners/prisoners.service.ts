import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scriptOf } from '../../domain/names/script.js';
import { Gender, NameKind } from '../../domain/vocabulary/index.js';
import {
  choice,
  count,
  country,
  date,
  flag,
  inOrder,
  locale,
  ofPrisoner,
  recordShape,
  RecordWriter,
  reference,
  required,
  script,
  slug,
  text,
  texts,
  type FactInput,
  type WrittenFact,
} from '../sources/index.js';

export const PRISONER = recordShape(
  'prisoner',
  {
    slug: required(slug('slug')),
    sortName: required(text('sort_name')),
    gender: choice('gender', Gender, 'UNKNOWN'),
    birth: date('birth'),
    death: date('death'),
    citizenships: texts('citizenships', country('citizenships')),
    occupations: texts('occupations'),
  },
  { rules: [inOrder('birth', 'death', 'death')], key: ['death'] },
);

export const PERSON_NAME = recordShape(
  'person_name',
  {
    prisonerId: required(reference('prisoner_id')),
    value: required(text('value')),
    kind: choice('kind', NameKind, 'COMMON'),
    script: required(script('script')),
    locale: locale('locale'),
    preferred: flag('preferred'),
    position: count('position', 0),
  },
  { links: [ofPrisoner] },
);

export const AFFILIATION = recordShape(
  'affiliation',
  {
    prisonerId: required(reference('prisoner_id')),
    organisation: required(text('organisation')),
    role: text('role'),
    from: date('from_on'),
    to: date('to_on'),
    position: count('position', 0),
  },
  { rules: [inOrder('from_on', 'to_on', 'to')], links: [ofPrisoner] },
);

export type AddPrisoner = Omit<FactInput<typeof PRISONER>, 'sortName'> & {
  /** The everyday name; what lists sort by is made from it unless given. */
  readonly name: string;
  readonly sortName?: string | null | undefined;
};
export type AddName = Omit<FactInput<typeof PERSON_NAME>, 'script'> & { readonly script?: string | null | undefined };
export type AddAffiliation = FactInput<typeof AFFILIATION>;

/** Puts people on record. Every method needs a transaction with an open revision and throws BAD_USER_INPUT. */
@Injectable()
export class PrisonersService {
  constructor(private readonly records: RecordWriter) {}

  /** Adds a person; names and affiliations follow one by one. */
  async add(tx: EntityManager, { name, ...input }: AddPrisoner): Promise<WrittenFact> {
    return this.records.put(tx, PRISONER, { ...input, sortName: input.sortName ?? sortNameOf(name) });
  }

  /** Adds one form of a person's name; the script is told from its letters unless given. */
  async addName(tx: EntityManager, input: AddName): Promise<WrittenFact> {
    return this.records.put(tx, PERSON_NAME, { ...input, script: input.script ?? scriptOf(input.value) });
  }

  /** Adds a membership, office or employer of a person. */
  async affiliate(tx: EntityManager, input: AddAffiliation): Promise<WrittenFact> {
    return this.records.put(tx, AFFILIATION, input);
  }
}

/** The last word of a name first, as lists sort: `Bialiatski, Ales`. */
export function sortNameOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${last}, ${words.join(' ')}`;
}
