import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  RULES_FOLDER,
  readRuleBook,
  ruleBook,
  rulesFingerprint,
  RuleSetsError,
} from '../../src/modules/rules/index.js';
import { REFUSALS } from './refusals.js';
import { RulesCopy } from './support.js';

let copy: RulesCopy;

describe('rule files', () => {
  beforeEach(() => {
    copy = new RulesCopy();
  });

  afterEach(() => {
    copy.delete();
  });

  function refusalOf(folder: string): RuleSetsError {
    try {
      readRuleBook(folder);
    } catch (error) {
      if (error instanceof RuleSetsError) return error;
      throw error;
    }
    throw new Error('the rule sets were taken as they are');
  }

  describe('the files of the rule sets', () => {
    it('are sound as they are shipped, and each is called by its id', () => {
      const sets = readRuleBook(RULES_FOLDER).all();
      expect(sets.map(({ id }) => id)).toEqual(expect.arrayContaining(['BY', 'GB-EAW', 'GENERIC', 'RU']));
      for (const set of ruleBook().all()) expect(ruleBook().get(set.id)).toBe(set);
      expect(ruleBook().get('__proto__')).toBeUndefined();
    });

    it.each(REFUSALS)('refuses $name', ({ damage, says }) => {
      copy.change('by.json', damage);
      const { message, problems } = refusalOf(copy.folder);
      expect(message).toBe(`the rule sets cannot be used\n  rules/by.json, ${says}`);
      expect(problems).toHaveLength(1);
    });

    it('tells the problems of all files at once, each with its file, row and field', () => {
      copy.write('xx.json', '{ "id": ');
      copy.write('yy.json', '[]');
      copy.change('by.json', (set) => void Object.assign(set.ratios[0] ?? {}, { ratio: 2, confidence: 'NONE' }));
      copy.change('ru.json', (set) => void (set['id'] = 'BY'));
      expect(refusalOf(copy.folder).problems).toEqual([
        { file: 'rules/by.json', row: 'art75-excluded', field: 'ratio', message: expect.any(String) },
        { file: 'rules/by.json', row: 'art75-excluded', field: 'confidence', message: expect.any(String) },
        { file: 'rules/ru.json', row: null, field: 'id', message: 'must be RU, as the file is called' },
        { file: 'rules/xx.json', row: null, field: null, message: expect.stringMatching(/^is not JSON: /) },
        { file: 'rules/yy.json', row: null, field: null, message: 'must be an object' },
      ]);
    });

    it('refuses a file in capitals, so that no two files can be of one id', () => {
      copy.write('XX.json', '{}');
      expect(refusalOf(copy.folder).problems[0]).toEqual({
        file: 'rules/XX.json',
        row: null,
        field: null,
        message: 'must be called in lower case',
      });
    });

    it('refuses a folder that is empty, is not there, has no GENERIC, or a file that cannot be read', () => {
      expect(refusalOf(join(copy.folder, 'nowhere')).message).toMatch(/\n {2}nowhere\/: is not there$/);
      mkdirSync(join(copy.folder, 'empty'));
      expect(refusalOf(join(copy.folder, 'empty')).message).toMatch(/\n {2}empty\/: has no rule sets$/);
      rmSync(join(copy.folder, 'generic.json'));
      mkdirSync(join(copy.folder, 'zz.json'));
      const { message } = refusalOf(copy.folder);
      expect(message.split('\n').slice(1)).toEqual([
        '  rules/zz.json: cannot be read',
        '  rules/generic.json: is missing',
      ]);
    });
  });

  describe('the fingerprint of the rules', () => {
    it('does not mind the order of keys and files, and minds every value and the order of rows', () => {
      const before = rulesFingerprint(readRuleBook(copy.folder));
      expect(before).toMatch(/^[\da-f]{64}$/);
      copy.change('by.json', (set) => {
        const entries = Object.entries(set).reverse();
        for (const [key] of entries) Reflect.deleteProperty(set, key);
        Object.assign(set, Object.fromEntries(entries));
      });
      expect(rulesFingerprint(readRuleBook(copy.folder))).toBe(before);

      copy.change('by.json', (set) => void (set.life[0] = { ...set.life[0], years: 21 }));
      const changed = rulesFingerprint(readRuleBook(copy.folder));
      copy.change('by.json', (set) => void set.eligibility.reverse());
      const reordered = rulesFingerprint(readRuleBook(copy.folder));
      expect(new Set([before, changed, reordered]).size).toBe(3);
    });
  });
});
