import { createDeskApp, dataOf, type Asker, type DeskApp } from './desk-app.js';
import type { World } from './written-fact.js';

export interface JusticeApp extends DeskApp {
  readonly world: World;
}

const CASES = { a: '01890000-0000-7000-8000-0000000000b1', b: '01890000-0000-7000-8000-0000000000b2' };
const CAMPAIGN = '01890000-0000-7000-8000-0000000000b3';

interface Row {
  readonly id: string;
  readonly version: number;
}

/** Records by mutation, and gives what is asked for: by default the id and version. */
export async function recorded<T extends object = Row>(
  ask: Asker,
  mutation: string,
  input: object,
  fields = 'id version',
): Promise<T> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${fields} } }`;
  return dataOf<T>(await ask(query, { input }), 'it');
}

/** The service with two public cases of one person, a verdict and a sentence of the second, a campaign, an article. */
export async function createJusticeApp(): Promise<JusticeApp> {
  const desk = await createDeskApp();
  const unitOfWork = await desk.app.clone.unitOfWork();
  await unitOfWork.run({ actor: 'test' }, async (tx) => {
    for (const [letter, id] of Object.entries(CASES)) {
      await tx.query(
        `INSERT INTO case_file (id, slug, prisoner_id, title, country, jurisdiction, visibility)
         VALUES ($1, $2, $3, '{"en": "A case"}', $4, 'GENERIC', 'PUBLIC')`,
        [id, `example-${letter}`, desk.prisonerId.split(':')[1], letter === 'a' ? 'BY' : 'RU'],
      );
    }
    await tx.query(
      `INSERT INTO campaign (id, slug, title, visibility) VALUES ($1, 'standing', '{"en": "Standing"}', 'PUBLIC')`,
      [CAMPAIGN],
    );
    await tx.query(
      `INSERT INTO news_item (id, title, url, visibility)
       VALUES ('01890000-0000-7000-8000-0000000000b4', 'Standing', 'https://example.org/news/standing', 'PUBLIC')`,
    );
  });
  const caseId = `Case:${CASES.b}`;
  const verdict = await recorded(desk.editor, 'recordVerdict', {
    caseId,
    instance: 'FIRST',
    on: '2019',
    outcome: 'CONVICTED',
  });
  const sentence = await recorded(desk.editor, 'recordSentence', { caseId, kind: 'FINE' });
  const world = {
    caseId: `Case:${CASES.a}`,
    otherCase: caseId,
    otherVerdict: verdict.id,
    otherSentence: sentence.id,
    campaignId: `Campaign:${CAMPAIGN}`,
  };
  return { ...desk, world };
}
