import { resolve } from 'node:path';
import { type RuleBook } from '../../domain/sentence/index.js';
import { readRuleBook } from './rule-files.js';

export { readRuleBook } from './rule-files.js';

/** Folder of the rule sets that the service goes by. */
export const RULES_FOLDER = resolve('rules');

let book: RuleBook | undefined;

/** The rule sets that the service goes by, read once. */
export function ruleBook(): RuleBook {
  book ??= readRuleBook(RULES_FOLDER);
  return book;
}
