import type { EntityManager } from 'typeorm';
import { AWARD, CAMPAIGN, CAMPAIGN_CASE, RECOGNITION } from '../advocacy/index.js';
import { ABSENCE, CASE_EVENT, CASE_FILE, CUSTODY_PERIOD, FACILITY, RELEASE } from '../cases/index.js';
import { CHARGE, COURT, OBLIGATION, REPORTED_MILESTONE, SENTENCE, SENTENCE_CHANGE, VERDICT } from '../justice/index.js';
import { CONDITION_REPORT, LETTER } from '../life/index.js';
import { DOCUMENT_LINK, NEWS_ITEM } from '../news/index.js';
import { AFFILIATION, PERSON_NAME, PRISONER, sortNameOf, type AddName, type AddPrisoner } from '../prisoners/index.js';
import type { FactInput, RecordShape, WrittenFact } from '../sources/index.js';
import type { RecordServices } from './record-services.js';

export type Fields = Readonly<Record<string, unknown>>;

/** A field of a document that names other entries by their keys, and the field of the input that takes their ids. */
interface Link {
  readonly to: KindName;
  readonly fills: string;
  readonly many?: true;
}

/** One kind of entry: what it may say and how it is recorded. */
export interface FactKind {
  readonly shape: RecordShape;
  readonly record: (services: RecordServices, tx: EntityManager, input: Fields) => Promise<WrittenFact>;
  /** Whose id the entry takes from the place it stands in. */
  readonly of?: 'prisoner' | 'case';
  readonly links?: Readonly<Record<string, Link>>;
  /** What the service would fill in, for the check before anything is written. */
  readonly complete?: (fields: Fields) => Fields;
}

export type KindName =
  | 'facility'
  | 'court'
  | 'campaign'
  | 'article'
  | 'prisoner'
  | 'name'
  | 'affiliation'
  | 'case'
  | 'custody'
  | 'absence'
  | 'charge'
  | 'verdict'
  | 'sentence'
  | 'change'
  | 'reported'
  | 'release'
  | 'condition'
  | 'recognition'
  | 'obligation'
  | 'event'
  | 'inclusion'
  | 'news'
  | 'award'
  | 'letter';

type Recorder<I> = (services: RecordServices, tx: EntityManager, input: I) => Promise<WrittenFact>;
type Rest = Omit<FactKind, 'shape' | 'record'>;

// What is passed on was read from a document and checked against this very shape before: the one place that says so.
function kind<S extends RecordShape, I = FactInput<S>>(shape: S, record: Recorder<I>, rest: Rest = {}): FactKind {
  return { ...rest, shape, record: async (services, tx, input) => record(services, tx, input as I) };
}

const OF_PRISONER: Rest = { of: 'prisoner' };
const OF_CASE: Rest = { of: 'case' };
const caseOfPerson: Link = { to: 'case', fills: 'caseId' };

/** All kinds, in the order in which the entries of a document are written: what is referred to stands first. */
export const KINDS: Readonly<Record<KindName, FactKind>> = {
  facility: kind(FACILITY, async (services, tx, input) => services.custody.recordFacility(tx, input)),
  court: kind(COURT, async (services, tx, input) => services.decisions.recordCourt(tx, input)),
  campaign: kind(CAMPAIGN, async (services, tx, input) => services.campaigns.record(tx, input)),
  article: kind(NEWS_ITEM, async (services, tx, input) => services.articles.recordFromDocument(tx, input)),
  prisoner: kind<typeof PRISONER, AddPrisoner>(
    PRISONER,
    async (services, tx, input) => services.prisoners.add(tx, input),
    {
      complete: ({ name, ...fields }) => ({
        ...fields,
        sortName: fields['sortName'] ?? (typeof name === 'string' ? sortNameOf(name) : undefined),
      }),
    },
  ),
  name: kind<typeof PERSON_NAME, AddName>(
    PERSON_NAME,
    async (services, tx, input) => services.prisoners.addName(tx, input),
    { ...OF_PRISONER, complete: (fields) => ({ ...fields, script: fields['script'] ?? 'Zyyy' }) },
  ),
  affiliation: kind(AFFILIATION, async (services, tx, input) => services.prisoners.affiliate(tx, input), OF_PRISONER),
  case: kind(CASE_FILE, async (services, tx, input) => services.cases.open(tx, input), OF_PRISONER),
  custody: kind(CUSTODY_PERIOD, async (services, tx, input) => services.custody.record(tx, input), {
    ...OF_CASE,
    links: { facility: { to: 'facility', fills: 'facilityId' } },
  }),
  absence: kind(ABSENCE, async (services, tx, input) => services.custody.recordAbsence(tx, input), OF_CASE),
  charge: kind(CHARGE, async (services, tx, input) => services.decisions.recordCharge(tx, input), OF_CASE),
  verdict: kind(VERDICT, async (services, tx, input) => services.decisions.recordVerdict(tx, input), {
    ...OF_CASE,
    links: { court: { to: 'court', fills: 'courtId' } },
  }),
  sentence: kind(SENTENCE, async (services, tx, input) => services.sentences.record(tx, input), {
    ...OF_CASE,
    links: {
      verdict: { to: 'verdict', fills: 'verdictId' },
      consecutiveTo: { to: 'sentence', fills: 'consecutiveToId' },
    },
  }),
  change: kind(SENTENCE_CHANGE, async (services, tx, input) => services.sentences.recordChange(tx, input), {
    ...OF_CASE,
    links: { sentences: { to: 'sentence', fills: 'sentenceIds', many: true } },
  }),
  reported: kind(
    REPORTED_MILESTONE,
    async (services, tx, input) => services.reportedMilestones.record(tx, input),
    OF_CASE,
  ),
  release: kind(RELEASE, async (services, tx, input) => services.custody.recordRelease(tx, input), OF_CASE),
  condition: kind(CONDITION_REPORT, async (services, tx, input) => services.conditions.record(tx, input), OF_CASE),
  recognition: kind(
    RECOGNITION,
    async (services, tx, input) => services.campaigns.recordRecognition(tx, input),
    OF_CASE,
  ),
  obligation: kind(OBLIGATION, async (services, tx, input) => services.sentences.recordObligation(tx, input), OF_CASE),
  event: kind(CASE_EVENT, async (services, tx, input) => services.cases.recordEvent(tx, input), OF_CASE),
  inclusion: kind(CAMPAIGN_CASE, async (services, tx, input) => services.campaigns.includeCase(tx, input), {
    ...OF_CASE,
    links: { campaign: { to: 'campaign', fills: 'campaignId' } },
  }),
  news: kind(DOCUMENT_LINK, async (services, tx, input) => services.newsLinks.recordFromDocument(tx, input), {
    ...OF_CASE,
    links: { article: { to: 'article', fills: 'itemId' } },
  }),
  award: kind(AWARD, async (services, tx, input) => services.awards.record(tx, input), {
    ...OF_PRISONER,
    links: { case: caseOfPerson },
  }),
  letter: kind(LETTER, async (services, tx, input) => services.letters.record(tx, input), {
    ...OF_PRISONER,
    links: { case: caseOfPerson, inReplyTo: { to: 'letter', fills: 'inReplyToId' } },
  }),
};

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];
