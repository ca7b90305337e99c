import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../identity/index.js';
import type { RecordShape } from '../sources/index.js';
import type { CitationInput } from './citation.input.js';
import { requireRow, type FactRow } from './fact-rows.js';
import { Proposals } from './proposals.service.js';
import { changesBetween } from './shown-fields.js';
import { WrittenCitations } from './written-citations.js';

/** A row that was recorded, by its shape. */
export interface Recorded {
  readonly shape: RecordShape;
  readonly id: string;
}

interface Wish {
  readonly visibility: 'PUBLIC' | 'RESEARCHER';
  readonly partOf?: string;
}

interface Given {
  readonly citations: readonly CitationInput[];
  /** The argument that they stand in. */
  readonly path: string;
}

/** What comes with a fact: the wish that others see it, and what sources say of it. */
@Injectable()
export class Accompaniment {
  constructor(
    private readonly proposals: Proposals,
    private readonly citations: WrittenCitations,
  ) {}

  /** Asks for a second person to let others see what was recorded. */
  async propose(tx: EntityManager, by: Actor, { shape, id }: Recorded, wish: Wish): Promise<void> {
    const { table } = shape;
    const row = await requireRow(tx, table, id);
    const changes = changesBetween(shape, {}, row);
    await this.proposals.add(tx, by, { kind: 'PUBLICATION', table, row, changes, ...wish });
  }

  /** Adds what sources say of a new fact; without a wish nobody is asked to let others see it. */
  async citeNew(tx: EntityManager, by: Actor, factId: string, given: Given & { readonly wish?: Wish }): Promise<void> {
    const ids = await this.citations.add(tx, factId, given);
    if (given.wish === undefined) return;
    for (const id of ids) await this.proposals.addCitation(tx, by, id, { ...given.wish, partOf: factId });
  }

  /** Adds what sources say of a fact that is on record, and gives the ids of the citations. */
  async cite(tx: EntityManager, by: Actor, row: FactRow, given: Given): Promise<readonly string[]> {
    const ids = await this.citations.add(tx, row.id, given);
    const isStaffOnly = row.visibility === 'STAFF';
    const wish = isStaffOnly ? { visibility: 'PUBLIC', partOf: row.id } : { visibility: row.visibility };
    for (const id of ids) await this.proposals.addCitation(tx, by, id, wish);
    if (isStaffOnly && ids.length > 0) await this.proposals.renew(tx, by, row.id);
    return ids;
  }
}
