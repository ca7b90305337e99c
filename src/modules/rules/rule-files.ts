import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RuleBook, type RuleSet } from '../../domain/sentence/index.js';
import { packageRoot } from '../../platform/config/index.js';
import { RuleSetsError, type RuleProblem } from './rule-problems.js';
import { problemsOf } from './rule-set-problems.js';

const ENDING = '.json';
/** The rule set for countries without one: a book cannot be without it. */
const FALLBACK_FILE = 'generic.json';

/** Folder of the rule sets that the service goes by. */
export const RULES_FOLDER = join(packageRoot(), 'rules');

interface ReadFile {
  readonly set: RuleSet | null;
  readonly problems: readonly RuleProblem[];
}

/**
 * Reads the rule sets of a folder: every *.json is one, called by its id in lower case.
 * @throws RuleSetsError that names every problem of every file
 */
export function readRuleBook(folder: string): RuleBook {
  const files = filesOf(folder);
  const read = files.map((file) => readRuleSet(folder, file));
  const problems = [...read.flatMap((one) => one.problems), ...withoutFallback(folder, files)];
  if (problems.length > 0) throw new RuleSetsError(problems);
  return new RuleBook(read.flatMap(({ set }) => set ?? []));
}

/** The name shown to people: where on this machine the folder is does not matter to them. */
const shown = (folder: string, file: string): string => `${basename(folder)}/${file}`;

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(ENDING))
      .sort();
  } catch (error) {
    const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
    throw folderError(folder, code === 'ENOENT' ? 'is not there' : 'cannot be read');
  }
}

const folderError = (folder: string, message: string): RuleSetsError =>
  new RuleSetsError([{ file: `${basename(folder)}/`, row: null, field: null, message }]);

function withoutFallback(folder: string, files: readonly string[]): RuleProblem[] {
  if (files.length === 0) throw folderError(folder, 'has no rule sets');
  if (files.includes(FALLBACK_FILE)) return [];
  return [{ file: shown(folder, FALLBACK_FILE), row: null, field: null, message: 'is missing' }];
}

function readRuleSet(folder: string, file: string): ReadFile {
  const at = shown(folder, file);
  const content = parsed(join(folder, file));
  if ('failure' in content)
    return { set: null, problems: [{ file: at, row: null, field: null, message: content.failure }] };
  const name = file.slice(0, -ENDING.length);
  const misnamed =
    name === name.toLowerCase() ? [] : [{ row: null, field: null, message: 'must be called in lower case' }];
  const found = [...misnamed, ...problemsOf(content.value, name.toUpperCase())];
  return {
    set: found.length === 0 ? (content.value as RuleSet) : null,
    problems: found.map((problem) => ({ file: at, ...problem })),
  };
}

function parsed(path: string): { readonly value: unknown } | { readonly failure: string } {
  try {
    return { value: JSON.parse(readFileSync(path, 'utf8')) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { failure: `is not JSON: ${error.message.replaceAll(/\s+/g, ' ')}` };
    return { failure: 'cannot be read' };
  }
}
