import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { matchArticle, type Article, type Candidate, type LinkSuggestion } from '../../domain/linking/index.js';
import { candidatesFor, type FoundPerson } from './candidates.js';
import { nameTables } from './name-tables.js';
import { RecentPeople } from './recent-people.js';

/** Somebody whom an article names, with what of it everybody may know. */
export interface Match extends LinkSuggestion {
  /** What follows from public names and facts alone; undefined: nothing does. */
  readonly inPublic: LinkSuggestion | undefined;
}

/** Compares articles with everybody on record, public or not. Writes nothing. */
@Injectable()
export class Matcher {
  private readonly recent = new RecentPeople();

  /** Whom the article names, the surest first. */
  async match(tx: EntityManager, article: Article): Promise<readonly Match[]> {
    const found = await candidatesFor(tx, article, this.recent);
    if (found.length === 0) return [];
    const tables = nameTables();
    const suggestions = matchArticle(article, found, tables);
    if (suggestions.length === 0) return [];
    const named = new Set(suggestions.map(({ personId }) => personId));
    const open = publicOf(found.filter(({ person }) => named.has(person.id)));
    const inPublic = new Map(matchArticle(article, open, tables).map((one) => [one.personId, one]));
    return suggestions
      .map((one) => ({ ...one, inPublic: inPublic.get(one.personId) }))
      .toSorted((a, b) => b.score - a.score || (a.personId < b.personId ? -1 : 1));
  }
}

/** Everybody is told as if nobody shared the surname: how many do may tell of people who are not public. */
const publicOf = (found: readonly FoundPerson[]): Candidate[] =>
  found.flatMap(({ publicPerson }) => (publicPerson === null ? [] : [{ person: publicPerson, sharedBy: 1 }]));
