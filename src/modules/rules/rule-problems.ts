/** What is wrong with a rule set, at the place where it is. */
export interface RuleProblem {
  /** The file with its folder: 'rules/tr.json'. */
  readonly file: string;
  /** Name of the row, or where it stands ('ratios 3') while it has none; null for what belongs to the whole file. */
  readonly row: string | null;
  /** Path of the field: 'fraction', 'conventions.anchor'; null for what belongs to the whole row or file. */
  readonly field: string | null;
  /** What must be so: 'must be a list'. */
  readonly message: string;
}

/** 'rules/tr.json, row art107-terror, fraction: must be two whole numbers, the first smaller' */
function lineOf({ file, row, field, message }: RuleProblem): string {
  const place = [file, ...(row === null ? [] : [`row ${row}`]), ...(field === null ? [] : [field])];
  return `${place.join(', ')}: ${message}`;
}

/** The rule sets cannot be used: a line for each problem of all files, in the order of the files. */
export class RuleSetsError extends Error {
  override readonly name = 'RuleSetsError';

  constructor(readonly problems: readonly RuleProblem[]) {
    super(['the rule sets cannot be used', ...problems.map(lineOf)].join('\n  '));
  }
}
