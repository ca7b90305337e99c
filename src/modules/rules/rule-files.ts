import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RuleBook, type RuleSet } from '../../domain/sentence/index.js';

/** Reads the rule sets (*.json) of a folder. */
export function readRuleBook(folder: string): RuleBook {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new RuleBook(files.sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as RuleSet));
}
