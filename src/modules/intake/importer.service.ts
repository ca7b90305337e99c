import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork, type RevisionAuthor } from '../../platform/database/index.js';
import { problemsUnder, type Problem } from '../../platform/errors/index.js';
import { InvalidRecord, type WrittenFact } from '../sources/index.js';
import { KINDS, type FactKind, type Fields } from './document-kinds.js';
import { linksOf, readDocument, type DocumentPlan, type PlannedFact } from './record-document.js';
import { RecordServices } from './record-services.js';

/** What an import did to the rows of one table. `withdrawn`: citations the document gave before and gives no more. */
interface ImportCounts {
  created: number;
  updated: number;
  unchanged: number;
  withdrawn: number;
}

/** Counts by table, in the order of writing. */
export type ImportReport = Record<string, ImportCounts>;

/** Told after each row: how many of how many are done. */
export type ImportProgress = (done: number, total: number) => void;

/**
 * Brings documents into the record, through the services every other write goes through. What an entry's key wrote
 * before is corrected; a second import of the same document changes nothing.
 */
@Injectable()
export class Importer {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(RecordServices) private readonly services: RecordServices,
  ) {}

  /**
   * Imports one document in one revision. Throws `InvalidRecord` (BAD_USER_INPUT) with all problems and their places,
   * and has written nothing then.
   */
  async import(
    content: unknown,
    by: RevisionAuthor,
    progress: ImportProgress = () => undefined,
  ): Promise<ImportReport> {
    const plan = readDocument(content);
    const author = { ...by, reason: by.reason ?? `Import of the document ${plan.name}` };
    return this.unitOfWork.run(author, async (tx) => new DocumentImport(tx, this.services, plan, progress).write());
  }
}

class DocumentImport {
  private readonly ids = new Map<string, string>();
  private readonly sourceIds = new Map<string, string>();
  private readonly report: ImportReport = {};
  private done = 0;

  constructor(
    private readonly tx: EntityManager,
    private readonly services: RecordServices,
    private readonly plan: DocumentPlan,
    private readonly progress: ImportProgress,
  ) {}

  async write(): Promise<ImportReport> {
    const problems = [...(await this.findElsewhere()), ...(await this.findTakenSlugs())];
    if (problems.length > 0) throw new InvalidRecord(problems);
    for (const [key, fields] of this.plan.sources) {
      const { id, outcome } = await this.services.sources.record(this.tx, fields as never);
      this.sourceIds.set(key, id);
      this.count('source')[outcome] += 1;
      this.step();
    }
    for (const fact of this.plan.facts) {
      await this.writeFact(fact);
      this.step();
    }
    return this.report;
  }

  private async writeFact(fact: PlannedFact): Promise<void> {
    const kind = KINDS[fact.kind];
    const written = await this.record(kind, fact);
    this.ids.set(fact.externalId, written.id);
    this.count(kind.shape.table)[written.outcome] += 1;
    const citations = this.count('citation');
    citations.created += written.cited;
    citations.withdrawn += written.uncited;
    citations.unchanged += fact.citations.length - written.cited;
  }

  private async record(kind: FactKind, { path, fields, links, citations }: PlannedFact): Promise<WrittenFact> {
    const linked = Object.entries(links).map(([field, target]): [string, unknown] => [
      field,
      typeof target === 'string' ? this.ids.get(target) : target.map((one) => this.ids.get(one)),
    ]);
    const cited = citations.map(({ source, fields: said }): Fields => ({
      ...said,
      sourceId: this.sourceIds.get(source),
    }));
    try {
      return await kind.record(this.services, this.tx, { ...fields, ...Object.fromEntries(linked), citations: cited });
    } catch (error) {
      throw error instanceof InvalidRecord ? new InvalidRecord(problemsUnder(path, error.problems)) : error;
    }
  }

  private count(table: string): ImportCounts {
    return (this.report[table] ??= { created: 0, updated: 0, unchanged: 0, withdrawn: 0 });
  }

  private step(): void {
    this.done += 1;
    this.progress(this.done, this.plan.sources.length + this.plan.facts.length);
  }

  /** Finds the ids of entries of other documents that this one refers to. */
  private async findElsewhere(): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const { path, to, target } of this.plan.facts.flatMap(linksOf)) {
      if (target.startsWith(`${this.plan.name}:`) || (await this.isOnRecord(KINDS[to].shape.table, target))) continue;
      problems.push({ path, message: `names the ${to} ${target}, which is not on record` });
    }
    return problems;
  }

  private async isOnRecord(table: string, externalId: string): Promise<boolean> {
    if (this.ids.has(externalId)) return true;
    const rows = await this.tx.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE external_id = $1`, [externalId]);
    const id = rows[0]?.id;
    if (id !== undefined) this.ids.set(externalId, id);
    return id !== undefined;
  }

  /** Addresses that another record has already. */
  private async findTakenSlugs(): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const { kind, path, externalId, fields } of this.plan.facts) {
      const { table, fields: known } = KINDS[kind].shape;
      if (!Object.hasOwn(known, 'slug')) continue;
      const taken = await this.tx.query<unknown[]>(
        `SELECT 1 FROM ${table} WHERE slug = $1 AND external_id IS DISTINCT FROM $2`,
        [fields['slug'], externalId],
      );
      if (taken.length > 0) problems.push({ path: `${path}.slug`, message: 'is the address of another record' });
    }
    return problems;
  }
}
