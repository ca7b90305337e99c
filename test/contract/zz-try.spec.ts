import 'reflect-metadata';
import { afterAll, beforeAll, it } from '@jest/globals';
import { Importer } from '../../src/modules/intake/index.js';
import { importSeeds } from '../../src/seeds.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { askAt } from '../e2e/support/record-app.js';
import { createApp } from '../../src/create-app.js';
import { features, groundOn } from '../../src/features.js';
import { systemClock } from '../../src/platform/clock/index.js';
import { Database } from '../../src/platform/database/index.js';
import { createLogger } from '../../src/platform/logging/index.js';
import { RECORD_SCHEMA } from '../../src/record-schema.js';
import { ResearchModule } from '../../src/modules/research/index.js';
import { resolveFromPlans } from '../../src/platform/graphql/planner/read-transform.js';
async function createRecordApp(url0: string): Promise<any> {
  const database = await Database.open({ url: url0, dataDir: '', schema: RECORD_SCHEMA });
  const f = features(groundOn(database, systemClock));
  const app = await createApp({
    logger: createLogger('error'),
    isReady: async () => true,
    transformSchema: (s: any) => resolveFromPlans(s, systemClock.today),
    features: f.includes(ResearchModule) ? f : [...f, ResearchModule],
  } as any);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    ask: async (q: string, v?: object) => askAt(url, q, v),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
type RecordApp = any;

let clone: TestDatabase;
let record: RecordApp;
beforeAll(async () => {
  clone = await createDatabase();
  record = await createRecordApp(clone.url);
  await importSeeds(record.app.get(Importer));
}, 120000);
afterAll(async () => {
  await record.close();
  await clone.drop();
});
const Q = [
  `{ case(slug: "ales-bialiatski-2011") { id slug title(locale:"be") status status2: status(on:"2012-01-01") ruleSet { id version conventions { anchor } } custody { from { edtf earliest precision } to { edtf } facility { name } citations { stance source { title } } } release { on { edtf } ground } sentenceTimeline { on status expectedEnd { earliest exact } progress { servedShare daysHeld daysLeft frozenOn } warnings { severity code message(locale:"ru") } explanation { op before after days text } milestones { kind label numerator denominator count date { earliest latest exact } state legal reasons case { slug } } } conflicts { stance field statedValue source { title } } } }`,
  `{ case(slug: "ales-bialiatski-2011") { awards { name grantedOn { edtf } } letters { kind } timeline(first: 60) { totalCount nodes { id kind date { edtf } title titleRu: title(locale:"ru") detail computed future subject { __typename ... on Verdict { outcome court } ... on NewsItem { url } } } } history(first: 3) { totalCount nodes { id at actor reason changes { factType factId operation field before after } } } news(first:5) { totalCount nodes { item { title } } } campaigns { slug title cases { totalCount } } } }`,
  `{ milestones(from: "2026-11-01", to: "2027-03-01", first: 8) { totalCount nodes { kind label(locale:"fr") date { earliest } state reasons case { slug prisoner { name(locale:"be") } } } pageInfo { hasNextPage endCursor } } ruleSets { id version } cases(first: 20, orderBy: [{field: ARRESTED_ON, direction: ASC}]) { totalCount nodes { slug status prisoner { name names { value locale kind } } } } }`,
  `{ cases(filter: { text: "Бяляцкі" }) { nodes { slug } } s: cases(filter: {status: [SERVING]}) { nodes { slug } } n: node(id: "Case:00000000-0000-7000-8000-000000000000") { id } prisoners(filter: { text: "bialacki"}) { nodes { id slug ... on Node { id } cases { nodes { slug } } } } }`,
];
it.each(Q)('%s', async (q) => {
  const { status, body } = await record.ask(q);
  console.log(status, JSON.stringify(body, null, 1).slice(0, 9000));
});
