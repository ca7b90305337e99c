import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type SeededApp } from './support/seeded-app.js';
import { theSeeds } from './built.js';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const SHELL = /curl -sG http:\/\/127\.0\.0\.1:3000(\/graphql) -H '([^']+)' --data-urlencode 'query=([^']+)'/.exec(
  README,
);
const DOCUMENTS = [...README.matchAll(/```graphql\n([\s\S]*?)```|const query = `([^`]+)`|`(milestones\([^`]+)`/g)].map(
  ([, block, script, field]) => block ?? script ?? `{ ${field ?? ''} }`,
);

let app: SeededApp;

describe('README', () => {
  beforeAll(async () => {
    app = await theSeeds();
  }, 60_000);

  describe('the queries of README, as they stand there', () => {
    it('answer the first one with the half of the term', async () => {
      const [, path = '', header = '', query = ''] = SHELL ?? [];
      const [name = '', value = ''] = header.split(': ');
      const response = await fetch(`${app.url}${path}?${new URLSearchParams({ query }).toString()}`, {
        headers: { [name]: value },
      });
      const answer = await response.text();
      expect(response.status).toBe(200);
      expect(answer).toContain('"Half of the term","date":{"earliest":"2013-11-04","exact":true}');
      expect(answer).not.toContain('"errors"');
    });

    it('finds the others', () => {
      expect(DOCUMENTS).toHaveLength(5);
    });

    it.each(DOCUMENTS)('answer %s', async (query) => {
      expect(Object.values(await app.data(query))).not.toContain(null);
    });
  });
});
