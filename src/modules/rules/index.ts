import { type RuleBook } from '../../domain/sentence/index.js';
import { RULES_FOLDER, readRuleBook } from './rule-files.js';

export { RULES_FOLDER, readRuleBook } from './rule-files.js';
export { RuleSetsError } from './rule-problems.js';
export { rulesFingerprint } from './rules-fingerprint.js';

let book: RuleBook | undefined;

/**
 * The rule sets that the service goes by, read once.
 * @throws RuleSetsError where they cannot be used
 */
export function ruleBook(): RuleBook {
  book ??= readRuleBook(RULES_FOLDER);
  return book;
}
