import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { freeSlug, inWords } from '../editing/index.js';
import { ruleBook } from '../rules/index.js';
import { brokenLinks, InvalidRecord, ofPrisoner, type FactInput, type WrittenFact } from '../sources/index.js';
import { CasesService, type CASE_FILE } from './cases.service.js';

type Case = FactInput<typeof CASE_FILE>;

/** A case as people tell of it: texts in one language, and what can be told from the rest left out. */
type NewCase = Omit<Case, 'slug' | 'title' | 'summary' | 'jurisdiction'> & {
  readonly slug?: string | null | undefined;
  readonly title: string;
  readonly summary?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly jurisdiction?: string | null | undefined;
};

/** Opens cases for staff. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class NewCases {
  constructor(private readonly cases: CasesService) {}

  /** Opens a case under the rules of its country, at an address made of the person's unless given. */
  async open(tx: EntityManager, input: NewCase): Promise<WrittenFact> {
    const { locale, slug, title, summary, jurisdiction, ...fields } = input;
    return this.cases.open(tx, {
      ...fields,
      slug: slug ?? (await freeAddress(tx, input.prisonerId)),
      title: inWords(locale, title),
      summary: inWords(locale, summary),
      jurisdiction: jurisdiction ?? rulesOf(input.country),
    });
  }
}

/** Rule sets of a part of a country are for people to choose: GB-EAW is not the law of Scotland. */
function rulesOf(country: string): string {
  const book = ruleBook();
  return (book.get(country) ?? book.fallback).id;
}

async function freeAddress(tx: EntityManager, prisonerId: string): Promise<string> {
  const [prisoner] = await tx.query<{ slug: string }[]>(`SELECT slug FROM prisoner WHERE id = $1`, [prisonerId]);
  if (prisoner === undefined) throw new InvalidRecord(await brokenLinks(tx, [ofPrisoner], { prisoner_id: prisonerId }));
  return freeSlug(tx, 'case_file', prisoner.slug);
}
