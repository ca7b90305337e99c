import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { createCanaryRecord } from './record.js';
import { questionsOf } from './questions.js';
it('runs', async () => {
  const record = await createCanaryRecord();
  console.log(record.types.map((t) => t.type).join(' '));
  for (const root of ['prisoners','cases','campaigns','newsItems','milestones','changes','pendingReview','ruleSets','node','nodes']) {
    const given = root==='node'?'id: "x"':root==='nodes'?'ids: ["x"]':'';
    const q = questionsOf(record.schema, root, given);
    console.log(root, q.length);
    for (const text of q) { const a = await record.desk.editor(text); if (a.codes.length) { console.log(text.slice(0,300), a.text.slice(0,300)); break; } }
  }
  const t = Date.now();
  try { await record.forEverybody(); console.log('A', Date.now()-t);
  await record.forResearchers(); console.log('B', Date.now()-t);
  await record.forStaff(); console.log('C', Date.now()-t);
  } catch (e) { console.log(String(e).slice(0, 3000)); }
  await record.desk.close();
  expect(1).toBe(1);
}, 200000);
