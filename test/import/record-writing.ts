import { AwardsService, CampaignsService } from '../../src/modules/advocacy/index.js';
import { CasesService, CustodyService } from '../../src/modules/cases/index.js';
import { Importer, readSeedDocuments, type ImportReport } from '../../src/modules/intake/index.js';
import { RecordServices } from '../../src/modules/intake/record-services.js';
import { CourtDecisionsService, ReportedMilestonesService, SentencesService } from '../../src/modules/justice/index.js';
import { ConditionsService, LettersService } from '../../src/modules/life/index.js';
import { NewsItemsService, NewsLinksService } from '../../src/modules/news/index.js';
import { PrisonersService } from '../../src/modules/prisoners/index.js';
import { RecordWriter, SourcesService } from '../../src/modules/sources/index.js';
import { systemClock } from '../../src/platform/clock/index.js';
import type { UnitOfWork } from '../../src/platform/database/index.js';
import { SEEDS } from '../seeds/seed-facts.js';

/** The services of the record over one unit of work, without the framework around them. */
export function importerOn(unitOfWork: UnitOfWork): Importer {
  const records = new RecordWriter();
  const services = Object.assign(new RecordServices(), {
    sources: new SourcesService(),
    prisoners: new PrisonersService(records),
    cases: new CasesService(records),
    custody: new CustodyService(records),
    decisions: new CourtDecisionsService(records),
    sentences: new SentencesService(records),
    reportedMilestones: new ReportedMilestonesService(records),
    letters: new LettersService(records),
    conditions: new ConditionsService(records),
    awards: new AwardsService(records),
    campaigns: new CampaignsService(records),
    articles: new NewsItemsService(records, systemClock),
    newsLinks: new NewsLinksService(records, systemClock),
  });
  return new Importer(unitOfWork, services);
}

/** Imports every seed and tells what happened to each. */
export async function importSeeds(importer: Importer): Promise<readonly ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const { content } of await readSeedDocuments(SEEDS))
    reports.push(await importer.import(content, { actor: 'test' }));
  return reports;
}

/** The sum of one count over all tables of all reports. */
export function total(
  reports: readonly ImportReport[],
  count: 'created' | 'updated' | 'unchanged' | 'withdrawn',
): number {
  return reports.flatMap((report) => Object.values(report)).reduce((sum, counts) => sum + counts[count], 0);
}
