const FACT = 'id version visibility verification recordedAt citations { id stance field statedValue source { title } }';

const DETAILS = `slug title titleBe: title(locale: "be") summary status country
  prisoner { id slug name names { value } affiliations { organisation } awards { name } letters { kind } birth { edtf } }
  custody { ${FACT} kind from { edtf } to { edtf } facility { name } } charges { ${FACT} article outcome }
  verdicts { ${FACT} court instance on { edtf } } sentences { ${FACT} kind term { years months } }
  reportedMilestones { ${FACT} kind on { edtf } } release { ${FACT} ground on { edtf } } awards { ${FACT} name }
  letters { ${FACT} kind } conditions { ${FACT} description } recognitions { ${FACT} organisation }
  obligations { ${FACT} amount } events { ${FACT} title } campaigns { slug title } conflicts { statedValue }
  sentenceTimeline { status progress { servedShare daysHeld }
    milestones { kind label date { earliest latest } state reasons } }`;

const TIMELINE = `slug timeline(first: 100) { totalCount nodes { id kind date { edtf } title detail future computed
  subject { __typename ... on Award { name } ... on Verdict { court } } } }`;

const HISTORY = `slug history(first: 50) { totalCount nodes { id at changes { factType factId operation field before after } } }`;

const list = (root: string, args: string): string =>
  `${root}(${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { slug } } }`;

const CASE_FILTERS = [
  'text: "anna nowhere"',
  'text: "court of nowhere"',
  'text: "renamed"',
  'country: ["BY"]',
  'status: [SERVING]',
  'status: [RELEASED, PRETRIAL_DETENTION]',
  'heldOn: "2013-04-04"',
  'heldOn: "2022-12-31"',
  'arrested: { from: "2011-01-01", to: "2012-12-31" }',
  'verdict: { from: "2019-01-01" }',
  'expectedEnd: { from: "2016-01-01", to: "2019-12-31" }',
  'article: "342"',
  'article: "361"',
  'recognisedBy: "society"',
  'milestone: { kind: FRACTION, numerator: 1, denominator: 2, from: "2010-01-01", to: "2016-12-31" }',
  'not: { heldOn: "2013-04-04" }, or: [{ article: "342" }, { text: "anna" }]',
];

const CASE_ORDERS = ['ARRESTED_ON', 'VERDICT_ON', 'EXPECTED_END', 'PRISONER_NAME', 'RECORDED_AT', 'LATEST_NEWS'];
const PRISONER_FILTERS = [
  'text: "anna"',
  'text: "renamed"',
  'citizenship: ["BY"]',
  'gender: [FEMALE]',
  'occupation: "invent"',
  'affiliation: "society"',
  'heldOn: "2013-04-04"',
];
const PRISONER_ORDERS = ['NAME', 'BIRTH', 'FIRST_ARREST', 'RECORDED_AT'];

/** Questions that `Query` and `Snapshot` take alike: what a snapshot may be asked, each filter and order at least once. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CASE_FILTERS.map((filter) => [`cases ${filter}`, list('cases', `filter: { ${filter} }`)])),
  ...Object.fromEntries(
    CASE_ORDERS.map((field, index) => [
      `cases by ${field}`,
      list('cases', `orderBy: [{ field: ${field}, direction: ${index % 2 === 0 ? 'DESC' : 'ASC'} }]`),
    ]),
  ),
  ...Object.fromEntries(
    PRISONER_FILTERS.map((filter) => [`prisoners ${filter}`, list('prisoners', `filter: { ${filter} }`)]),
  ),
  ...Object.fromEntries(
    PRISONER_ORDERS.map((field) => [
      `prisoners by ${field}`,
      list('prisoners', `orderBy: [{ field: ${field}, direction: ASC }]`),
    ]),
  ),
  'a page from the end': list('cases', 'last: 2, orderBy: [{ field: ARRESTED_ON, direction: ASC }]'),
  'a small page': list('cases', 'first: 1, orderBy: [{ field: EXPECTED_END, direction: DESC }]'),
  'details of a case': `case(slug: "anna-nowhere-first") { ${DETAILS} }`,
  'details of another': `case(slug: "berta-nowhere-second") { ${DETAILS} }`,
  'the timeline of a case': `case(slug: "anna-nowhere-first") { ${TIMELINE} }`,
  'the history of a case': `case(slug: "anna-nowhere-first") { ${HISTORY} }`,
  'a person': `prisoner(slug: "anna-nowhere") { id slug name names { value } awards { ${FACT} name } cases { nodes { slug status
    sentenceTimeline { milestones { kind date { earliest } } } timeline(first: 5) { nodes { title } } } } }`,
};
