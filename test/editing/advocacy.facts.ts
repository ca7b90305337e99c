import { inCase, NOWHERE, telling, unknownCase, type Written } from './written-fact.js';

const RECOGNITION = { organisation: 'A society', status: 'POLITICAL_PRISONER' };

/** Who stands up for whom, and articles. */
export const ADVOCACY: readonly Written[] = [
  {
    type: 'Recognition',
    record: 'recordRecognition',
    correct: 'correctRecognition',
    withdraw: 'withdrawRecognition',
    recordInput: 'RecordRecognitionInput',
    input: ({ caseId }) => ({ caseId, ...RECOGNITION, on: '2020-02', criteria: ['one'] }),
    list: inCase('recognitions'),
    fields: 'organisation status criteria document on { edtf }',
    recorded: { organisation: 'A society', criteria: ['one'], on: { edtf: '2020-02' } },
    wrong: [
      {
        input: ({ caseId }) => ({ caseId, ...RECOGNITION, organisation: '', criteria: ['one', ' '] }),
        problems: [
          ['input.organisation', 'INVALID'],
          ['input.criteria', 'INVALID'],
        ],
      },
      unknownCase(RECOGNITION),
    ],
    correction: { status: 'WITHDRAWN', document: 'https://example.org/opinion' },
    corrected: { status: 'WITHDRAWN', document: 'https://example.org/opinion' },
    conflicts: [
      telling('status', 'POLITICAL_PRISONER', 'WITHDRAWN'),
      telling('document', null, 'https://example.org/opinion'),
    ],
    emptied: { on: null, criteria: null },
    empty: { on: null, criteria: [] },
    required: ['organisation', 'status'],
  },
  {
    type: 'Campaign',
    record: 'addCampaign',
    correct: 'correctCampaign',
    withdraw: 'withdrawCampaign',
    recordInput: 'AddCampaignInput',
    input: () => ({
      slug: 'free-anna',
      title: 'Вольная Ганна',
      about: 'Пра Ганну',
      locale: 'be',
      organisations: ['A'],
    }),
    list: '{ campaigns { id } }',
    fields: 'slug organisations title en: title(locale: "en") about',
    recorded: { slug: 'free-anna', title: 'Вольная Ганна', about: 'Пра Ганну', organisations: ['A'] },
    wrong: [
      {
        input: () => ({ slug: 'Free Anna', title: ' ', about: '', organisations: [''] }),
        problems: [
          ['input.slug', 'INVALID'],
          ['input.title', 'INVALID'],
          ['input.about', 'INVALID'],
          ['input.organisations', 'INVALID'],
        ],
      },
      { input: () => ({ slug: 'standing', title: 'Another' }), problems: [['input.slug', 'TAKEN']] },
    ],
    correction: { title: 'Free Anna' },
    corrected: { title: 'Free Anna', en: 'Free Anna' },
    conflicts: [telling('title', 'Вольная', 'Free Anna')],
    emptied: { organisations: null },
    empty: { organisations: [] },
    required: ['slug'],
  },
  {
    type: 'CampaignCase',
    record: 'includeCase',
    withdraw: 'withdrawInclusion',
    recordInput: 'IncludeCaseInput',
    input: ({ caseId, campaignId }) => ({ caseId, campaignId }),
    list: '{ campaign(slug: "standing") { inclusions { id } } }',
    fields: 'campaign { slug } case { slug }',
    recorded: { campaign: { slug: 'standing' }, case: { slug: 'example-a' } },
    wrong: [
      {
        input: () => ({ caseId: `Case:${NOWHERE}`, campaignId: `Campaign:${NOWHERE}` }),
        problems: [
          ['input.caseId', 'NOT_FOUND'],
          ['input.campaignId', 'NOT_FOUND'],
        ],
      },
    ],
  },
  {
    type: 'NewsItem',
    record: 'addNewsItem',
    correct: 'correctNewsItem',
    withdraw: 'withdrawNewsItem',
    recordInput: 'ArticleInput',
    input: () => ({
      title: 'A trial',
      summary: 'In short',
      content: 'The whole text',
      url: 'https://example.org/news/1',
      publishedAt: '2021-05-01T12:00:00+03:00',
      language: 'en',
    }),
    list: '{ newsItems { nodes { id } } }',
    fields: 'title summary url publishedAt language publisher',
    recorded: { title: 'A trial', summary: 'In short', publishedAt: '2021-05-01T09:00:00.000Z', language: 'en' },
    wrong: [
      {
        input: () => ({ title: '', publisher: ' ' }),
        problems: [
          ['input.title', 'INVALID'],
          ['input.publisher', 'INVALID'],
          ['input.url', 'REQUIRED'],
        ],
      },
      {
        input: () => ({ title: 'Again', url: 'https://example.org/news/standing' }),
        problems: [['input.url', 'TAKEN']],
      },
    ],
    correction: { publisher: 'A paper', publishedAt: '2021-05-01T09:00:00Z' },
    corrected: { publisher: 'A paper' },
    conflicts: [telling('publisher', null, 'A paper')],
    emptied: { summary: null, publishedAt: null },
    empty: { summary: null, publishedAt: null },
    required: ['title', 'url'],
  },
];
