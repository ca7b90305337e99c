import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Evidence } from '../../domain/linking/index.js';
import { foldForSearch } from '../../domain/names/fold.js';
import { scriptOf } from '../../domain/names/script.js';
import type { FactRow } from '../editing/index.js';
import { PrisonersService } from '../prisoners/index.js';
import { insertRow, RecordWriter, SourcesService } from '../sources/index.js';
import { isName, isNewSpelling } from './name-evidence.js';
import { NAME_BLOCK } from './name-block.shape.js';

const PLACE = `SELECT coalesce(max(position) + 1, 0) AS place FROM person_name WHERE prisoner_id = $1`;

/** Which words to block: those that are a new spelling, all that were taken for the name, or none. */
export type Blocking = 'NEW_SPELLINGS' | 'ALL' | 'NONE';

/** What a decision teaches the matcher, with history. Needs a transaction with an open revision. */
@Injectable()
export class NameLessons {
  constructor(
    private readonly prisoners: PrisonersService,
    private readonly sources: SourcesService,
    private readonly records: RecordWriter,
  ) {}

  /** A spelling that was confirmed is a name of the person from now on: for staff, with the article as its source. */
  async learn(tx: EntityManager, link: FactRow): Promise<void> {
    const prisonerId = await personOf(tx, link);
    const known = await tx.query<{ value: string; script: string }[]>(
      `SELECT value, script FROM person_name WHERE prisoner_id = $1`,
      [prisonerId],
    );
    const folded = new Set(known.map(({ value }) => foldForSearch(value)));
    for (const value of textsOf((await evidenceOf(tx, link)).filter(isNewSpelling))) {
      if (folded.has(foldForSearch(value))) continue;
      folded.add(foldForSearch(value));
      const script = scriptOf(value);
      const kind = known.some((name) => name.script === script) ? 'MISSPELLING' : 'TRANSLITERATION';
      const [last] = await tx.query<[{ place: number }]>(PLACE, [prisonerId]);
      const name = { prisonerId, value, kind, script, position: last.place, visibility: 'STAFF' } as const;
      const { id } = await this.prisoners.addName(tx, name);
      await this.cite(tx, id, String(link['item_id']));
    }
  }

  /** Words that were taken for the person and are not are passed over from now on. */
  async block(
    tx: EntityManager,
    link: FactRow,
    { blocking, reason }: { readonly blocking: Blocking; readonly reason: string | null },
  ): Promise<void> {
    if (blocking === 'NONE') return;
    const prisonerId = await personOf(tx, link);
    const learned = await learnedFrom(tx, prisonerId, String(link['item_id']));
    const isLearned = (one: Evidence): boolean => isName(one) && learned.has(foldForSearch(one.matched));
    const evidence = (await evidenceOf(tx, link)).filter(
      blocking === 'ALL' ? isName : (one) => isNewSpelling(one) || isLearned(one),
    );
    for (const text of textsOf(evidence)) {
      await this.blockText(tx, { prisonerId, text, itemId: String(link['item_id']), reason });
    }
  }

  /** Blocks words for a person, once. Gives the id of the block. */
  async blockText(
    tx: EntityManager,
    block: {
      readonly prisonerId: string;
      readonly text: string;
      readonly itemId: string | null;
      readonly reason: string | null;
    },
  ): Promise<string> {
    const there = await tx.query<{ id: string }[]>(`SELECT id FROM name_block WHERE prisoner_id = $1 AND text = $2`, [
      block.prisonerId,
      block.text,
    ]);
    if (there[0] !== undefined) return there[0].id;
    return (await this.records.put(tx, NAME_BLOCK, { ...block, visibility: 'STAFF' })).id;
  }

  private async cite(tx: EntityManager, factId: string, itemId: string): Promise<void> {
    const [item] = await tx.query<Record<'title' | 'publisher' | 'url' | 'language' | 'day', string>[]>(
      `SELECT title, publisher, url, language,
         to_char(coalesce(published_at AT TIME ZONE 'UTC', published_on::timestamp), 'YYYY-MM-DD') AS day
       FROM news_item WHERE id = $1`,
      [itemId],
    );
    if (item === undefined) return;
    const { day, ...source } = item;
    const sourceId = await this.sources.named(tx, { ...source, publishedOn: day, visibility: 'STAFF' });
    await insertRow(tx, 'citation', { fact_id: factId, source_id: sourceId, field: 'value', visibility: 'STAFF' });
  }
}

async function personOf(tx: EntityManager, link: FactRow): Promise<string> {
  const rows = await tx.query<{ id: string }[]>(`SELECT prisoner_id AS id FROM case_file WHERE id = $1`, [
    link['case_id'],
  ]);
  if (rows[0] === undefined) throw new Error('A link is to a case that is not there');
  return rows[0].id;
}

/** Names, folded, that staff have for a person because an article was confirmed: rejecting it takes back what it taught. */
async function learnedFrom(tx: EntityManager, prisonerId: string, itemId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ value: string }[]>(
    `SELECT n.value FROM person_name n JOIN citation c ON c.fact_id = n.id JOIN source s ON s.id = c.source_id
     JOIN news_item i ON i.id = $2 AND i.url = s.url
     WHERE n.prisoner_id = $1 AND n.visibility = 'STAFF' AND n.kind IN ('MISSPELLING', 'TRANSLITERATION')`,
    [prisonerId, itemId],
  );
  return new Set(rows.map(({ value }) => foldForSearch(value)));
}

async function evidenceOf(tx: EntityManager, link: FactRow): Promise<readonly Evidence[]> {
  const rows = await tx.query<{ evidence: Evidence[] }[]>(
    `SELECT evidence FROM link_evidence WHERE link_id = $1 AND audience = 'STAFF'`,
    [link.id],
  );
  return rows[0]?.evidence ?? [];
}

const textsOf = (evidence: readonly Evidence[]): readonly string[] => [
  ...new Set(evidence.map(({ matched }) => matched.trim().replaceAll(/\s+/gu, ' ')).filter((text) => text !== '')),
];
