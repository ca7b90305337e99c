export { dateText, dayText, estimateText } from '../../justice/index.js';

/** A date as the API gives it. */
export interface DateRead {
  readonly edtf: string;
  /** YYYY-MM-DD or null: open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR' | 'INTERVAL' | 'UNKNOWN';
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export const DATE_READ = 'edtf earliest latest precision approximate uncertain';

/** A computed day as the API gives it. */
export interface EstimateRead {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly exact: boolean;
  readonly ambiguousWith: string | null;
}

export const ESTIMATE_READ = 'earliest latest exact ambiguousWith';
