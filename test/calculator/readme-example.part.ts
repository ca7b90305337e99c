import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CALCULATE, type CalculatorApp } from './calculator-app.js';
import { theCalculator } from './built.js';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [, section = ''] = README.split('\n## Calculate a sentence\n');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section)?.[1] ?? '';
const days = (text: string): string[] => [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => day);

let app: CalculatorApp;

describe('README', () => {
  beforeAll(async () => {
    app = await theCalculator();
  });

  describe('what README says of calculating a sentence', () => {
    it('holds for its query', async () => {
      const { data, errors } = await app.ask(block('graphql'));
      expect(errors).toEqual([]);
      const [, said = ''] = /\nThe first ends on ([^\n]*)/.exec(section) ?? [];
      const ends = Object.values(data ?? {}).map(
        (one) => (one as { expectedEnd: { earliest: string } }).expectedEnd.earliest,
      );
      expect(ends).toEqual(days(said));
    });

    it('holds for its facts', async () => {
      const { data } = await app.ask(CALCULATE, { facts: JSON.parse(block('json')) as unknown });
      expect(data?.['calculateSentence']).toMatchObject({ expectedEnd: { earliest: '2021-06-30' } });
      expect(section).toContain('ends on 30 June 2021');
    });
  });
});
