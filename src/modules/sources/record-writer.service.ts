import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Confidence, Stance } from '../../domain/vocabulary/index.js';
import { choice, reference, required, text, type Cell, type Columns } from './record-fields.js';
import { brokenLinks } from './record-links.js';
import { InvalidRecord } from './record-problems.js';
import { insertRow, putRow, type Written } from './record-rows.js';
import { columnsOf, recordShape, type RecordShape, type ShapedInput } from './record-shape.js';

export const CITATION = recordShape('citation', {
  sourceId: required(reference('source_id')),
  stance: choice('stance', Stance, 'SUPPORTS'),
  field: text('field'),
  statedValue: text('stated_value'),
  locator: text('locator'),
  confidence: choice('confidence', Confidence, 'MEDIUM'),
});

/** What a source says of the fact that is being recorded. */
export type Citing = Omit<ShapedInput<typeof CITATION>, 'externalId' | 'verification'>;

/** A fact written, and how many citations were added to it and taken from it. */
export interface WrittenFact extends Written {
  readonly cited: number;
  readonly uncited: number;
}

/** Everything a service is given to record: the fields of its shape and the citations that go with them. */
export type FactInput<S> = ShapedInput<S> & { readonly citations?: readonly Citing[] | undefined };

/** The one way a fact is written: checked by its shape, identified, cited. Needs a transaction with an open revision. */
@Injectable()
export class RecordWriter {
  /**
   * Records a fact, or corrects the one of the same `externalId`. Throws BAD_USER_INPUT with all problems of the input.
   * Citations that an earlier call gave under that `externalId` and this one does not are withdrawn; others stay.
   */
  async put<S extends RecordShape>(tx: EntityManager, shape: S, input: FactInput<S>): Promise<WrittenFact> {
    const { citations = [], ...fields } = input as Readonly<Record<string, unknown>> & {
      readonly citations?: readonly Citing[];
    };
    const columns = columnsOf(shape, fields);
    const broken = await brokenLinks(tx, shape.links, columns);
    if (broken.length > 0) throw new InvalidRecord(broken);
    const written = await putRow(tx, shape.table, columns);
    return { ...written, ...(await cite(tx, written, columns, citations)) };
  }
}

async function cite(
  tx: EntityManager,
  fact: Written,
  factColumns: Columns,
  citations: readonly Citing[],
): Promise<{ cited: number; uncited: number }> {
  const owner = factColumns['external_id'];
  const wanted = citations.map((citation) => citationColumns(fact.id, factColumns, citation));
  const uncited = typeof owner === 'string' ? await withdrawOthers(tx, fact, owner, wanted) : 0;
  const known = typeof owner === 'string' && fact.outcome !== 'created' ? await keysOf(tx, fact.id) : new Set<Cell>();
  const missing = wanted.filter(
    (columns) => columns['external_id'] === null || !known.has(columns['external_id'] ?? null),
  );
  for (const columns of missing) await insertRow(tx, 'citation', columns);
  return { cited: missing.length, uncited };
}

function citationColumns(factId: string, fact: Columns, citation: Citing): Columns {
  const columns = columnsOf(CITATION, citation);
  const digest = createHash('sha256')
    .update(JSON.stringify(Object.entries(columns)))
    .digest('hex')
    .slice(0, 16);
  const owner = fact['external_id'];
  return {
    ...columns,
    fact_id: factId,
    visibility: citation.visibility ?? fact['visibility'] ?? 'STAFF',
    external_id: typeof owner === 'string' ? `${owner}#${digest}` : null,
  };
}

async function keysOf(tx: EntityManager, factId: string): Promise<Set<Cell>> {
  const rows = await tx.query<{ external_id: string | null }[]>(`SELECT external_id FROM citation WHERE fact_id = $1`, [
    factId,
  ]);
  return new Set(rows.map((row) => row.external_id));
}

// Only citations this importer gave carry the key of the fact; what staff added by hand has no such key and stays.
async function withdrawOthers(
  tx: EntityManager,
  fact: Written,
  owner: string,
  wanted: readonly Columns[],
): Promise<number> {
  if (fact.outcome === 'created') return 0;
  const [, removed] = await tx.query<[unknown, number]>(
    `DELETE FROM citation WHERE fact_id = $1 AND starts_with(external_id, $2) AND NOT external_id = ANY ($3::text[])`,
    [fact.id, `${owner}#`, wanted.map((columns) => columns['external_id'])],
  );
  return removed;
}
