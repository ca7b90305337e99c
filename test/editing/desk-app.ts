import { bearer, createIdentityApp, type Answer, type IdentityApp } from '../identity/identity-app.js';

/** Somebody who asks; with `once` under an Idempotency-Key. */
export type Asker = (query: string, variables?: object, once?: string) => Promise<Answer>;

export interface DeskApp {
  readonly app: IdentityApp;
  readonly nobody: Asker;
  readonly researcher: Asker;
  readonly editor: Asker;
  readonly otherEditor: Asker;
  readonly reviewer: Asker;
  readonly otherReviewer: Asker;
  readonly admin: Asker;
  /** A public person with a public case, and their ids. */
  readonly prisonerId: string;
  readonly caseId: string;
  close(): Promise<void>;
}

const PERSON = '01890000-0000-7000-8000-0000000000a1';
const CASE = '01890000-0000-7000-8000-0000000000a2';

/** The whole service with staff of every role and one public case. */
export async function createDeskApp(): Promise<DeskApp> {
  const app = await createIdentityApp();
  const as = async (role: Parameters<IdentityApp['person']>[0]): Promise<Asker> => {
    const headers = bearer(await app.openSession(await app.person(role)));
    return async (query, variables, once) =>
      app.ask(query, variables, once === undefined ? headers : { ...headers, 'idempotency-key': once });
  };
  const unitOfWork = await app.clone.unitOfWork();
  await unitOfWork.run({ actor: 'test' }, async (tx) => {
    await tx.query(
      `INSERT INTO prisoner (id, slug, sort_name, visibility) VALUES ($1, 'anna-example', 'Example, Anna', 'PUBLIC')`,
      [PERSON],
    );
    await tx.query(
      `INSERT INTO case_file (id, slug, prisoner_id, title, country, jurisdiction, visibility)
       VALUES ($1, 'anna-example', $2, '{"en": "The case"}', 'BY', 'BY', 'PUBLIC')`,
      [CASE, PERSON],
    );
  });
  return {
    app,
    nobody: async (query, variables) => app.ask(query, variables),
    researcher: await as('RESEARCHER'),
    editor: await as('EDITOR'),
    otherEditor: await as('EDITOR'),
    reviewer: await as('REVIEWER'),
    otherReviewer: await as('REVIEWER'),
    admin: await as('ADMIN'),
    prisonerId: `Prisoner:${PERSON}`,
    caseId: `Case:${CASE}`,
    close: async () => app.close(),
  };
}

/** Name of a root field. `value` is never set: it carries the type of what the field gives. */
type RootField<T> = string & { readonly value?: T };

/** The value of a root field; throws with the whole answer where there are errors. */
export function dataOf<T>({ data, codes, text }: Answer, field: RootField<T>): T {
  if (codes.length > 0 || data?.[field] === undefined) throw new Error(text);
  return data[field] as T;
}

/** Extensions of the first error. */
export function refusalOf({ text }: Answer): Readonly<Record<string, unknown>> {
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: Record<string, unknown> }[] };
  return errors[0]?.extensions ?? {};
}
