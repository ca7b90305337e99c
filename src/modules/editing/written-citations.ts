import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CITATION, insertRow, readRecord, InvalidRecord, SourcesService, type Columns } from '../sources/index.js';
import { problemsUnder } from '../../platform/errors/index.js';
import type { CitationInput } from './citation.input.js';

/** Writes what sources say of a fact. Staff see it at once, the public when somebody else let it. */
@Injectable()
export class WrittenCitations {
  constructor(private readonly sources: SourcesService) {}

  /** Adds citations of a fact and gives their ids. `path`: the argument they stand in. */
  async add(
    tx: EntityManager,
    factId: string,
    { citations, path }: { readonly citations: readonly CitationInput[]; readonly path: string },
  ): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const [index, citation] of citations.entries()) {
      const sourceId = await this.sourceOf(tx, citation);
      const columns = columnsOf(citation, sourceId, `${path}[${String(index)}]`);
      ids.push(await insertRow(tx, 'citation', { ...columns, fact_id: factId, visibility: 'STAFF' }));
    }
    return ids;
  }

  private async sourceOf(tx: EntityManager, citation: CitationInput): Promise<string> {
    const { title, publisher, url, archivedUrl, publishedOn, language } = citation;
    return this.sources.named(tx, { title, publisher, url, archivedUrl, publishedOn, language, visibility: 'STAFF' });
  }
}

function columnsOf(
  { stance, field, statedValue, locator, confidence }: CitationInput,
  sourceId: string,
  path: string,
): Columns {
  const { columns, problems } = readRecord(CITATION, { sourceId, stance, field, statedValue, locator, confidence });
  if (problems.length > 0) throw new InvalidRecord(problemsUnder(path, problems));
  return columns;
}
