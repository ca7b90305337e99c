import { BY } from './by.js';
import { GB_EAW } from './gb-eaw.js';
import { GENERIC } from './generic.js';
import { RU } from './ru.js';
import { type RuleSet } from './rule-set.js';

const ALL: readonly RuleSet[] = [BY, GB_EAW, GENERIC, RU];
const BY_ID: ReadonlyMap<string, RuleSet> = new Map(ALL.map((set) => [set.id, set]));

/** The rule set used where a country has none. */
export const FALLBACK_RULES: RuleSet = GENERIC;

/** All rule sets, in order of id. */
export function ruleSets(): readonly RuleSet[] {
  return ALL;
}

/** The rule set of that id (BY, GB-EAW, GENERIC, RU), or undefined. */
export function ruleSet(id: string): RuleSet | undefined {
  return BY_ID.get(id);
}

export * from './rule-set.js';
