import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bearer, createIdentityApp, PASSWORD, type IdentityApp, type Person } from '../identity/identity-app.js';
import { countBlocks, readCookbook, variablesOf, type Kept, type Recipe } from './cookbook.js';

const recipes = readCookbook();

describe('docs/api/cookbook.md', () => {
  let app: IdentityApp;
  const answers: Kept = new Map();
  const tokens = new Map<string, string>();
  const people = new Map<string, Person>();

  beforeAll(async () => {
    app = await createIdentityApp();
    for (const role of ['RESEARCHER', 'EDITOR', 'REVIEWER', 'ADMIN'] as const) {
      const person = await app.person(role);
      tokens.set(role.toLowerCase(), await app.openSession(person));
      people.set(role.toLowerCase(), person);
    }
  }, 60_000);
  afterAll(async () => app.close());

  it('is read whole', () => {
    expect(recipes).toHaveLength(countBlocks());
    expect(recipes.length).toBeGreaterThan(30);
  });

  function tokenOf({ as, line }: Recipe): string | undefined {
    if (as === 'nobody') return undefined;
    const token = as === 'session' ? (answers.get('session') as { token: string }).token : tokens.get(as);
    if (token === undefined) throw new Error(`line ${String(line)}: nobody is ${as}`);
    return token;
  }

  /** What the page cannot know. */
  function noteTheMoment(): void {
    answers.set('now', new Date().toISOString());
    for (const [name, { email, code }] of people) answers.set(name, { email, password: PASSWORD, code: code() });
  }

  async function send(recipe: Recipe): Promise<void> {
    noteTheMoment();
    const token = tokenOf(recipe);
    const headers = token === undefined ? {} : bearer(token);
    const answer = await app.ask(recipe.document, variablesOf(recipe, answers), headers);
    const isRefused = recipe.error !== undefined;
    expect({ line: recipe.line, codes: answer.codes, messages: answer.messages }).toEqual({
      line: recipe.line,
      codes: isRefused ? [recipe.error] : [],
      messages: isRefused ? expect.anything() : [],
    });
    if (recipe.save !== undefined) answers.set(recipe.save, Object.values(answer.data ?? {})[0]);
  }

  it.each(recipes.map((recipe) => ({ recipe, line: recipe.line, as: recipe.as })))(
    'line $line works as $as',
    async ({ recipe }) => send(recipe),
    30_000,
  );
});
