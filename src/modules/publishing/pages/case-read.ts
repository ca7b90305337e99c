import type {
  CaseStatus,
  ChargeOutcome,
  Confidence,
  LegalState,
  LetterDelivery,
  LetterDirection,
  LetterKind,
  MilestoneKind,
  MilestoneState,
  ObligationKind,
  PenaltyKind,
  RecognitionStatus,
  ReleaseGround,
  TimelineKind,
  WarningSeverity,
} from '../../../domain/vocabulary/index.js';
import type { ProgressRead, TermEffectRead } from '../standing/standing-read.js';
import type { DateRead, EstimateRead } from '../words/dates.js';
import type { ArticleRead } from './article-read.js';
import type { CitationRead, CitedRead } from './source-notes.js';
import type { TermRead } from './term-read.js';

export interface FacilityRead extends CitedRead {
  readonly name: string;
  readonly place: string | null;
  readonly postalAddress: string | null;
  readonly mailRules: string | null;
}

export interface CustodyRead extends CitedRead {
  readonly from: DateRead;
  readonly to: DateRead | null;
  readonly facility: FacilityRead | null;
}

export interface ChargeRead extends CitedRead {
  readonly code: string;
  readonly article: string;
  readonly part: string | null;
  readonly title: string | null;
  readonly broughtOn: DateRead | null;
  readonly outcome: ChargeOutcome;
}

export interface VerdictRead extends CitedRead {
  readonly on: DateRead;
  readonly inForceOn: DateRead | null;
  readonly court: string | null;
  readonly judges: readonly string[];
}

export interface SentenceRead extends CitedRead {
  readonly kind: PenaltyKind;
  readonly term: TermRead | null;
  readonly imposedOn: DateRead | null;
  readonly inForceOn: DateRead | null;
  readonly regime: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly note: string | null;
}

export interface ChangeRead extends CitedRead {
  readonly on: DateRead;
  readonly description: string | null;
  readonly effect: TermEffectRead<TermRead> | null;
}

export interface ReleaseRead extends CitedRead {
  readonly on: DateRead;
  readonly ground: ReleaseGround;
  readonly conditions: string | null;
}

export interface AwardRead extends CitedRead {
  readonly name: string;
  readonly awardedBy: string;
  readonly grantedOn: DateRead | null;
  readonly presentedOn: DateRead | null;
  readonly presentedBy: string | null;
  readonly acceptedBy: string | null;
  readonly acceptedAs: string | null;
  readonly place: string | null;
}

export interface LetterRead extends CitedRead {
  readonly direction: LetterDirection;
  readonly kind: LetterKind;
  readonly writtenOn: DateRead | null;
  readonly sentOn: DateRead | null;
  readonly receivedOn: DateRead | null;
  readonly place: string | null;
  readonly counterparty: string | null;
  readonly language: string | null;
  readonly excerpt: string | null;
  readonly delivery: LetterDelivery;
  readonly inReplyTo: { readonly id: string } | null;
}

export interface ConditionRead extends CitedRead {
  readonly on: DateRead;
  readonly description: string;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly per: string | null;
}

export interface ObligationRead extends CitedRead {
  readonly kind: ObligationKind;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly imposedOn: DateRead | null;
  readonly paidOn: DateRead | null;
  readonly paidBy: string | null;
  readonly note: string | null;
}

export interface RecognitionRead extends CitedRead {
  readonly organisation: string;
  readonly status: RecognitionStatus;
  readonly on: DateRead | null;
  readonly criteria: readonly string[];
  readonly document: string | null;
}

export interface EntryRead {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly date: DateRead;
  readonly title: string;
  readonly english: string;
  readonly detail: string | null;
  readonly computed: boolean;
  readonly future: boolean;
  /** Of milestones; null: it is a fact. */
  readonly state: MilestoneState | null;
  readonly url: string | null;
  readonly subject: {
    readonly id: string;
    readonly language?: string | null;
    readonly ground?: ReleaseGround;
  } | null;
}

export interface MilestoneRead {
  readonly kind: MilestoneKind;
  readonly label: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly date: EstimateRead;
  readonly state: MilestoneState;
  readonly legal: LegalState | null;
  readonly reasons: readonly string[];
}

export interface RuleSetRead {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly confidence: Confidence;
  readonly conventions: Readonly<Record<string, string>>;
  readonly sources: readonly { readonly title: string; readonly url: string | null }[];
}

export interface SentenceTimelineRead {
  readonly status: CaseStatus;
  readonly held: boolean;
  readonly heldSince: EstimateRead | null;
  readonly expectedEnd: EstimateRead | null;
  readonly progress: ProgressRead;
  readonly milestones: readonly MilestoneRead[];
  readonly warnings: readonly { readonly severity: WarningSeverity; readonly message: string }[];
  readonly explanation: readonly { readonly text: string; readonly source: string | null }[];
  readonly reported: readonly {
    readonly kind: MilestoneKind;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly count: number | null;
    readonly stated: string;
    readonly agrees: boolean | null;
  }[];
  readonly ruleSet: RuleSetRead;
}

export interface PersonNameRead {
  readonly id: string;
  readonly value: string;
  readonly kind: string;
  readonly locale: string | null;
}

export interface CaseRead extends CitedRead {
  readonly slug: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly summary: string | null;
  readonly englishSummary: string | null;
  readonly country: string;
  readonly officialEndOn: DateRead | null;
  readonly prisoner: CitedRead & {
    readonly slug: string;
    readonly name: string;
    readonly names: readonly PersonNameRead[];
    readonly birth: DateRead | null;
    readonly death: DateRead | null;
    readonly citizenships: readonly string[];
  };
  readonly custody: readonly CustodyRead[];
  readonly charges: readonly ChargeRead[];
  readonly verdicts: readonly VerdictRead[];
  readonly sentences: readonly SentenceRead[];
  readonly sentenceChanges: readonly ChangeRead[];
  readonly release: ReleaseRead | null;
  readonly obligations: readonly ObligationRead[];
  readonly conditions: readonly ConditionRead[];
  readonly letters: readonly LetterRead[];
  readonly awards: readonly AwardRead[];
  readonly recognitions: readonly RecognitionRead[];
  readonly events: readonly CitedRead[];
  readonly campaigns: readonly (CitedRead & { readonly slug: string; readonly title: string })[];
  readonly news: { readonly totalCount: number; readonly nodes: readonly { readonly item: ArticleRead }[] };
  readonly conflicts: readonly CitationRead[];
  readonly sentenceTimeline: SentenceTimelineRead;
}
