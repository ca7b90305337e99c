import type { CustodyKind, MilestoneKind, MilestoneState } from '../../../../domain/vocabulary/index.js';
import { besideRelease, isOpenSince } from '../../reading/next-milestone.js';
import { isSlug } from '../../site/site.js';
import { CASE_STANDING_READ, TERM_STANDING_READ, type StandingRead } from '../../standing/standing-read.js';
import { plainly } from '../../words/plain.js';
import type { Reading } from '../../reading/reading.js';
import { DATE_READ, ESTIMATE_READ, type DateRead, type EstimateRead } from '../../words/dates.js';

/** Milestones by which a term is known; the others count days and years. */
export const LANDMARKS: ReadonlySet<MilestoneKind> = new Set<MilestoneKind>([
  'FRACTION',
  'PAROLE_ELIGIBLE',
  'MILDER_PUNISHMENT_ELIGIBLE',
  'LIFE_REVIEW',
  'EXPECTED_END',
]);

export interface MilestoneRead {
  readonly kind: MilestoneKind;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly count: number | null;
  readonly state: MilestoneState;
  readonly label: string;
  readonly reasons: readonly string[];
  readonly date: EstimateRead;
}

export const MILESTONE_READ = `kind numerator denominator count state label(locale: $locale) reasons(locale: $locale)
  date { ${ESTIMATE_READ} }`;

export interface CustodyRead {
  readonly id: string;
  readonly kind: CustodyKind;
  readonly from: DateRead;
  readonly to: DateRead | null;
}

/** What every form of a case needs of it. */
export interface CaseRead extends StandingRead<MilestoneRead> {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly prisoner: {
    readonly id: string;
    readonly name: string;
    readonly history: { readonly nodes: readonly { readonly at: string }[] };
  };
  readonly custody: readonly CustodyRead[];
}

const CASE_READ = `id slug title(locale: $locale) ${CASE_STANDING_READ}
  prisoner { id name(locale: $locale) history(first: 1) { nodes { at } } }
  custody { id kind from { ${DATE_READ} } to { ${DATE_READ} } }
  sentenceTimeline {
    ${TERM_STANDING_READ}
    milestones { ${MILESTONE_READ} }
  }`;

const DOCUMENT = `query CaseForms($slug: String!, $locale: Locale) { case(slug: $slug) { ${CASE_READ} } }`;

/** The case of a slug; undefined: there is none of that name that anybody may see. */
export async function readCase(reading: Reading, slug: string): Promise<CaseRead | undefined> {
  if (!isSlug(slug)) return undefined;
  const { case: found } = await reading.of<{ case: CaseRead | null }>(DOCUMENT, { slug, locale: reading.language });
  return found === null ? undefined : withoutOpen(plainly(found), reading.today);
}

/** `Case.timeline` and `Query.milestones` leave them out, and so does every form. */
function withoutOpen(found: CaseRead, today: string): CaseRead {
  const { sentenceTimeline } = found;
  const milestones = besideRelease(sentenceTimeline.milestones).filter(({ date }) => !isOpenSince(date, today));
  return { ...found, sentenceTimeline: { ...sentenceTimeline, milestones } };
}

/** Of what never changed. */
export const EPOCH = '1970-01-01T00:00:00.000Z';

/** When the public record of the person or the case changed last. */
export const changedAt = ({ prisoner }: CaseRead): Date => new Date(prisoner.history.nodes[0]?.at ?? EPOCH);
