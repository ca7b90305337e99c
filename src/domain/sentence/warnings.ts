import { WarningSeverity } from '../vocabulary/index.js';
import { type Warning } from './outcome.js';

const RANK: Readonly<Record<WarningSeverity, number>> = { UNSUPPORTED: 0, INVALID: 1, INCONSISTENT: 2, ASSUMED: 3 };

// Not what a fact refers to in vain: it may be there and not for this reader.
const FACTS = ['fact', 'sentence', 'first', 'second', 'release'] as const;

/** The facts that the parameters of a warning name. */
function factsIn(params: Warning['params']): readonly string[] {
  return FACTS.map((name) => params[name]).filter((id) => typeof id === 'string');
}

/** Collects findings, each once, however often a calculation runs into it. */
export class Warnings {
  private readonly found = new Map<string, Warning>();

  public add(severity: WarningSeverity, code: string, params: Warning['params'] = {}): void {
    let key = code;
    for (const name in params) key += ` ${String(params[name])}`;
    if (!this.found.has(key)) this.found.set(key, { severity, code, facts: factsIn(params), params });
  }

  public invalid(code: string, params: Warning['params'] = {}): void {
    this.add(WarningSeverity.INVALID, code, params);
  }

  public assumed(code: string, params: Warning['params'] = {}): void {
    this.add(WarningSeverity.ASSUMED, code, params);
  }

  public inconsistent(code: string, params: Warning['params'] = {}): void {
    this.add(WarningSeverity.INCONSISTENT, code, params);
  }

  /** Gravest first; within one severity in the order found. */
  public list(): readonly Warning[] {
    return [...this.found.values()].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  }
}
