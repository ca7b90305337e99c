import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { changesBetween, globalTypeOf, Proposals, requireRow } from '../editing/index.js';
import type { Actor } from '../identity/index.js';
import { updateRow } from '../sources/index.js';
import { SHAPES } from './shapes.js';

type Level = 'PUBLIC' | 'RESEARCHER' | 'STAFF';

interface Shown {
  readonly id: string;
  readonly before: 'PUBLIC' | 'RESEARCHER';
  readonly wanted: Level;
}

/**
 * Places that are shown by facts under `$1`, and are seen by more than see any of these facts. A facility that was
 * published for itself is nobody's.
 */
const outliving = (place: string, fact: string): string => `
SELECT o.id, o.visibility AS before, w.wanted FROM ${place} o CROSS JOIN LATERAL (
  SELECT least('STAFF', min(greatest(t.visibility, k.visibility, p.visibility))) AS wanted
  FROM ${fact} t JOIN case_file k ON k.id = t.case_id JOIN prisoner p ON p.id = k.prisoner_id
  WHERE t.${place}_id = o.id) w
WHERE o.visibility IN ('PUBLIC', 'RESEARCHER') AND o.visibility < w.wanted
  AND EXISTS (SELECT FROM ${fact} t JOIN fact f ON f.id = t.id
    WHERE t.${place}_id = o.id AND $1::uuid IN (f.id, f.case_id, f.prisoner_id))
  AND ('${place}' = 'court' OR EXISTS (SELECT FROM proposal a WHERE a.fact_id = o.id AND a.part_of_id IS NOT NULL))
ORDER BY o.id`;

/**
 * Articles that are linked to facts under `$1`, and are seen by more than see any case that they belong to: their
 * headlines name who was hidden.
 */
const OUTLIVING_ARTICLES = `
SELECT o.id, o.visibility AS before, w.wanted FROM news_item o CROSS JOIN LATERAL (
  SELECT least('STAFF', min(greatest(t.visibility, k.visibility, p.visibility))) AS wanted
  FROM news_link t JOIN case_file k ON k.id = t.case_id JOIN prisoner p ON p.id = k.prisoner_id
  WHERE t.item_id = o.id AND t.state IN ('CONFIRMED', 'AUTO_CONFIRMED')) w
WHERE o.visibility IN ('PUBLIC', 'RESEARCHER') AND o.visibility < w.wanted
  AND EXISTS (SELECT FROM news_link t JOIN fact f ON f.id = t.id
    WHERE t.item_id = o.id AND (t.state <> 'SUGGESTED' OR t.id = $1) AND $1::uuid IN (f.id, f.case_id, f.prisoner_id))
ORDER BY o.id`;

const PLACES: Readonly<Record<string, string>> = {
  court: outliving('court', 'verdict'),
  facility: outliving('facility', 'custody_period'),
  news_item: OUTLIVING_ARTICLES,
};

/** Courts, prisons and articles are seen by whoever sees a fact that shows them. Needs a transaction with an open revision. */
@Injectable()
export class Places {
  constructor(private readonly proposals: Proposals) {}

  /** Call when fewer see a fact, a case or a person. A place that is hidden waits to be published with its fact again. */
  async hideUnder(tx: EntityManager, by: Actor, factId: string): Promise<void> {
    for (const [table, sql] of Object.entries(PLACES)) {
      const shape = SHAPES.get(globalTypeOf(table));
      if (shape === undefined) throw new Error(`${table} is not reviewed`);
      for (const { id, before, wanted } of await tx.query<Shown[]>(sql, [factId])) {
        await updateRow(tx, table, await requireRow(tx, table, id), { visibility: wanted });
        if (await waitsAgain(tx, id, factId)) continue;
        const row = await requireRow(tx, table, id);
        const changes = changesBetween(shape, {}, row);
        const publication = { kind: 'PUBLICATION', table, row, changes, visibility: before, partOf: factId } as const;
        await this.proposals.add(tx, by, publication);
      }
    }
  }
}

/** Its last publication waits to be carried out again, as it was asked for then; false: nobody ever asked for it. */
async function waitsAgain(tx: EntityManager, placeId: string, factId: string): Promise<boolean> {
  const [, reopened] = await tx.query<[unknown, number]>(
    `UPDATE proposal SET state = 'PENDING', decided_by_id = NULL, decided_by = NULL, decided_at = NULL, part_of_id = $2
     WHERE id = (SELECT p.id FROM proposal p WHERE p.fact_id = $1 AND p.kind = 'PUBLICATION' AND p.state = 'APPROVED'
       ORDER BY p.decided_at DESC, p.id DESC LIMIT 1)`,
    [placeId, factId],
  );
  return reopened > 0;
}
