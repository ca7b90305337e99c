import { type RuleSet } from './rule-set.js';

/** Id of the rule set for a country without one. */
const FALLBACK = 'GENERIC';

/** The rule sets a calculation goes by. Immutable. */
export class RuleBook {
  /** The rule set used where a country has none. */
  public readonly fallback: RuleSet;
  private readonly byId: ReadonlyMap<string, RuleSet>;

  /** Throws RangeError where two sets have one id or GENERIC is missing. */
  public constructor(sets: readonly RuleSet[]) {
    this.byId = new Map([...sets].sort((a, b) => (a.id < b.id ? -1 : 1)).map((set) => [set.id, set]));
    const fallback = this.byId.get(FALLBACK);
    if (this.byId.size < sets.length) throw new RangeError('Two rule sets have the same id');
    if (fallback === undefined) throw new RangeError(`There is no rule set ${FALLBACK}`);
    this.fallback = fallback;
  }

  /** The rule set of that id (BY, GB-EAW, GENERIC …), or undefined. */
  public get(id: unknown): RuleSet | undefined {
    return typeof id === 'string' ? this.byId.get(id) : undefined;
  }

  /** All rule sets, in order of id. */
  public all(): readonly RuleSet[] {
    return [...this.byId.values()];
  }
}
