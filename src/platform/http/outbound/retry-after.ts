/** Nobody is believed to want to be left alone for longer than a week. */
const LONGEST_SECONDS = 7 * 24 * 60 * 60;

const HTTP_DATE = /^[A-Z][a-z]{2,8}, /;

function secondsIn(value: string, now: Date): number {
  if (/^\d{1,10}$/.test(value)) return Number(value);
  return HTTP_DATE.test(value) ? Math.ceil((Date.parse(value) - now.getTime()) / 1000) : Number.NaN;
}

/** Seconds until a server wants to be asked again, 0 to a week, of its `Retry-After`; null where it does not say. */
export function retryAfterSeconds(value: string | undefined, now: Date): number | null {
  const seconds = value === undefined ? Number.NaN : secondsIn(value.trim(), now);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), LONGEST_SECONDS);
}
