import type { CaseFacts, Outcome } from '../../domain/sentence/index.js';

const TYPES = {
  custody: 'CustodyPeriod',
  absences: 'Absence',
  sentences: 'Sentence',
  changes: 'SentenceChange',
  verdicts: 'Verdict',
  charges: 'Charge',
  reported: 'ReportedMilestone',
} as const satisfies Partial<Record<keyof CaseFacts, string>>;

/** The outcome of a stored case with its facts named by the ids that clients know them by, `Sentence:…`. */
export function withGlobalIds(outcome: Outcome, facts: CaseFacts): Outcome {
  const ids = globalIds(facts);
  const named = (id: string): string => ids.get(id) ?? id;
  return {
    ...outcome,
    warnings: outcome.warnings.map((warning) => ({ ...warning, facts: warning.facts.map(named) })),
    explanation: outcome.explanation.map((step) => ({ ...step, inputs: step.inputs.map(named) })),
    reported: outcome.reported.map((comparison) => ({ ...comparison, id: named(comparison.id) })),
  };
}

function globalIds(facts: CaseFacts): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [list, type] of Object.entries(TYPES)) {
    for (const { id } of facts[list as keyof typeof TYPES] ?? []) if (id !== undefined) ids.set(id, `${type}:${id}`);
  }
  const release = facts.release?.id;
  if (release !== undefined) ids.set(release, `Release:${release}`);
  return ids;
}
