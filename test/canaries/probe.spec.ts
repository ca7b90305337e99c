import 'reflect-metadata';
import { it } from '@jest/globals';
import { createCanaryRecord } from './record.js';
import { questionsOf, questionsOfMoment } from './questions.js';
const say = (...x: unknown[]) => process.stderr.write(x.map((v) => typeof v === 'string' ? v : JSON.stringify(v)).join(' ').slice(0, 2500) + '\n');
it('runs', async () => {
  const record = await createCanaryRecord();
  const t = Date.now();
  try { await record.forEverybody(); say('A', Date.now()-t);
  await record.forResearchers(); say('B', Date.now()-t);
  await record.forStaff(); say('C', Date.now()-t, record.written.size);
  } catch (e) { say(String(e).slice(0, 3000)); }
  for (const root of ['prisoners','cases','campaigns','newsItems','milestones','changes','pendingReview','ruleSets','nodes']) {
    const given = root==='nodes'?'ids: ["Case:01890000-0000-7000-8000-0000000000a2"]':'';
    const q = questionsOf(record.schema, root, given);
    const t = Date.now();
    let bad = 0;
    for (const text of q) { const a = await record.desk.editor(text); if (a.codes.length && bad++ < 2) { say(text.slice(0,200), a.text.slice(0,500)); } }
    say(root, q.length, 'bad', bad, Date.now()-t);
  }
  await record.desk.close();
}, 200000);
