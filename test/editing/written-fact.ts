/** Records that stand there before: two cases of one person, what belongs to the second, a campaign. */
export interface World {
  readonly caseId: string;
  readonly otherCase: string;
  readonly otherVerdict: string;
  readonly otherSentence: string;
  readonly campaignId: string;
}

export type Input = Readonly<Record<string, unknown>>;
type Wrong = readonly (readonly [path: string, code: string])[];

export interface Telling {
  readonly field: string;
  readonly base: string | null;
  readonly now: string;
}

/** How one type is written, and what must come of it. */
export interface Written {
  readonly type: string;
  readonly record: string;
  readonly correct?: string;
  readonly withdraw: string;
  readonly recordInput: string;
  readonly input: (world: World) => Input;
  /** Where readers meet it. */
  readonly list: string;
  /** Fields that are looked at, beside id and version. */
  readonly fields: string;
  readonly recorded: Input;
  /** Every one of these at once. */
  readonly wrong: readonly { readonly input: (world: World) => Input; readonly problems: Wrong }[];
  /** A correction and the fields that are another after it. */
  readonly correction?: Input;
  readonly corrected?: Input;
  /** What conflicts with the correction of somebody who saw version 1. */
  readonly conflicts?: readonly Telling[];
  /** Emptied by null, and what is there then. */
  readonly emptied?: Input;
  readonly empty?: Input;
  /** Input fields that null is refused for. */
  readonly required?: readonly string[];
}

export const NOWHERE = '01890000-0000-7000-8000-00000000dead';

/** A conflict of which only the telling part of each side is said. */
export const telling = (field: string, base: string | null, now: string): Telling => ({ field, base, now });

export const inCase = (list: string): string => `{ case(slug: "example-a") { ${list} { id } } }`;

export const unknownCase = (input: Input): Written['wrong'][number] => ({
  input: () => ({ ...input, caseId: `Case:${NOWHERE}` }),
  problems: [['input.caseId', 'NOT_FOUND']],
});
