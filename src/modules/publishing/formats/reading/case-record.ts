import type {
  CaseStatus,
  CustodyKind,
  MilestoneKind,
  MilestoneState,
  ReleaseGround,
} from '../../../../domain/vocabulary/index.js';
import { isSlug } from '../../site/site.js';
import { plainly } from '../../words/plain.js';
import type { Reading } from '../../reading/reading.js';
import { DATE_READ, ESTIMATE_READ, type DateRead, type EstimateRead } from '../../words/dates.js';

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
export interface CaseRead {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly prisoner: {
    readonly id: string;
    readonly name: string;
    readonly history: { readonly nodes: readonly { readonly at: string }[] };
  };
  readonly custody: readonly CustodyRead[];
  readonly release: { readonly id: string; readonly ground: ReleaseGround; readonly on: DateRead } | null;
  readonly sentenceTimeline: {
    readonly effectiveStart: EstimateRead | null;
    readonly expectedEnd: EstimateRead | null;
    readonly progress: {
      readonly daysHeld: number;
      readonly daysLeft: number | null;
      readonly servedShare: number | null;
    };
    readonly milestones: readonly MilestoneRead[];
  };
}

const CASE_READ = `id slug title(locale: $locale) status
  prisoner { id name(locale: $locale) history(first: 1) { nodes { at } } }
  custody { id kind from { ${DATE_READ} } to { ${DATE_READ} } }
  release { id ground on { ${DATE_READ} } }
  sentenceTimeline {
    effectiveStart { ${ESTIMATE_READ} } expectedEnd { ${ESTIMATE_READ} }
    progress { daysHeld daysLeft servedShare }
    milestones { ${MILESTONE_READ} }
  }`;

const DOCUMENT = `query CaseForms($slug: String!, $locale: Locale) { case(slug: $slug) { ${CASE_READ} } }`;

/** The case of a slug; undefined: there is none of that name that anybody may see. */
export async function readCase(reading: Reading, slug: string): Promise<CaseRead | undefined> {
  if (!isSlug(slug)) return undefined;
  const { case: found } = await reading.of<{ case: CaseRead | null }>(DOCUMENT, { slug, locale: reading.language });
  return found === null ? undefined : plainly(found);
}

/** Of what never changed. */
export const EPOCH = '1970-01-01T00:00:00.000Z';

/** When the public record of the person or the case changed last. */
export const changedAt = ({ prisoner }: CaseRead): Date => new Date(prisoner.history.nodes[0]?.at ?? EPOCH);
