import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addressOf } from '../../domain/names/latin.js';
import { scriptOf } from '../../domain/names/script.js';
import { freeSlug, type Bring } from '../editing/index.js';
import { InvalidRecord, type WrittenFact } from '../sources/index.js';
import {
  AFFILIATION,
  PERSON_NAME,
  PrisonersService,
  type AddAffiliation,
  type AddName,
  type AddPrisoner,
} from './prisoners.service.js';

/** A name, or an affiliation, of somebody who is not on record yet. */
type Spelling = Pick<AddName, 'value' | 'kind' | 'locale' | 'preferred' | 'script'>;
type Tie = Pick<AddAffiliation, 'organisation' | 'role' | 'from' | 'to'>;

/** A person with what is known of them from the first. */
type NewPrisoner = Omit<AddPrisoner, 'slug'> & {
  readonly slug?: string | null | undefined;
  /** Language of the everyday name. */
  readonly locale?: string | null | undefined;
  readonly names?: readonly Spelling[] | null | undefined;
  readonly affiliations?: readonly Tie[] | null | undefined;
};

/** Puts a person on record with names and affiliations. Needs an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class NewPrisoners {
  constructor(private readonly prisoners: PrisonersService) {}

  /** Adds the person for staff to see; the everyday name comes first among the names. */
  async add(tx: EntityManager, input: NewPrisoner, bring: Bring): Promise<WrittenFact> {
    const { locale, names, affiliations, slug, ...fields } = input;
    const first = { value: input.name, kind: 'COMMON', preferred: true, locale } as const;
    const spellings = [first, ...(names ?? [])] as const;
    const address = slug ?? (await freeAddress(tx, spellings));
    const person = await this.prisoners.add(tx, { ...fields, slug: address });
    const own = { prisonerId: person.id, visibility: 'STAFF' } as const;
    for (const [position, name] of spellings.entries()) {
      const added = await this.prisoners.addName(tx, { ...name, ...own, position });
      bring(PERSON_NAME, added.id);
    }
    for (const [position, affiliation] of (affiliations ?? []).entries()) {
      const added = await this.prisoners.affiliate(tx, { ...affiliation, ...own, position });
      bring(AFFILIATION, added.id);
    }
    return person;
  }

  /** Adds a name to those on record, after them unless its place is given. */
  async addName(tx: EntityManager, input: AddName): Promise<WrittenFact> {
    const position = input.position ?? (await placeAfterNames(tx, input.prisonerId));
    return this.prisoners.addName(tx, { ...input, position });
  }
}

/** What people wrote in Latin letters themselves goes before what is made of other letters. */
async function freeAddress(tx: EntityManager, spellings: readonly [Spelling, ...Spelling[]]): Promise<string> {
  const written = spellings.find(({ value }) => scriptOf(value) === 'Latn') ?? spellings[0];
  const address = addressOf(written.value, written.locale);
  if (address !== null) return freeSlug(tx, 'prisoner', address);
  const message = 'is required: none can be made of letters that are neither Latin nor Cyrillic';
  throw new InvalidRecord([{ path: 'slug', message, code: 'REQUIRED' }]);
}

async function placeAfterNames(tx: EntityManager, prisonerId: string): Promise<number> {
  const [last] = await tx.query<[{ place: number }]>(
    `SELECT coalesce(max(position) + 1, 0) AS place FROM person_name WHERE prisoner_id = $1`,
    [prisonerId],
  );
  return last.place;
}
