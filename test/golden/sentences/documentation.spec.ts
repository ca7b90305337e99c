import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { goldenCases } from './golden-case.js';

const PAGE = readFileSync(new URL('../../../docs/domain/sentence-arithmetic.md', import.meta.url), 'utf8');
const NAME = /[a-z][a-z-]*\/[a-z0-9][a-z0-9-]*/g;

/** Golden cases that the page names in brackets, alone or in a list. */
const named = [...PAGE.matchAll(/\[([a-z][^\]()`]*\/[^\]]*)\](?!\()/g)].flatMap(
  ([, list = '']) => list.match(NAME) ?? [],
);

describe('docs/domain/sentence-arithmetic.md', () => {
  it('names golden cases that there are', () => {
    const known = new Set(goldenCases().map(([name]) => name));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('describes every warning and step that a golden case meets', () => {
    const codes = [...new Set(goldenCases().flatMap(([, { expected }]) => expected.warnings ?? []))];
    expect(codes.filter((code) => !PAGE.includes(code))).toEqual([]);
  });
});
