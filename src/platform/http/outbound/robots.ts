import robotsParser from 'robots-parser';
import { FetchFailure } from './fetch-failure.js';

const KEPT_MS = 60 * 60 * 1000;
const MOST_HOSTS = 1_000;
/**
 * Each rule with a wildcard is tried in time that grows with its length times that of the address: what has more of them
 * would keep the process for seconds.
 */
const MOST_CHARACTERS = 100 * 1024;
const MOST_WILDCARDS = 10;
const MOST_WILD_CHARACTERS = 20 * 1024;

/** The types of the package describe another export than it has. */
const parse = robotsParser as unknown as (
  place: string,
  text: string,
) => { isAllowed(url: string, userAgent: string): boolean | undefined };

interface Rules {
  readonly text: string;
  readonly until: number;
}

/** Gets the robots.txt at an address. */
type FetchRules = (url: URL) => Promise<string>;

/**
 * What servers want to be left alone, as their robots.txt says it, kept for an hour. One that has none (4xx) is open; for
 * one that cannot be asked now (5xx, no answer), neither can its pages (RFC 9309).
 */
export class Robots {
  private readonly known = new Map<string, Rules>();

  constructor(
    private readonly userAgent: string,
    private readonly now: () => Date,
  ) {}

  /** @throws FetchFailure ROBOTS, and what `fetchRules` throws but refusals */
  async requireAllowed(url: URL, fetchRules: FetchRules): Promise<void> {
    const place = new URL('/robots.txt', url);
    if (url.href === place.href) return;
    const text = await this.rulesAt(place, fetchRules);
    if (parse(place.href, text).isAllowed(url.href, this.userAgent) === false) throw new FetchFailure('ROBOTS');
  }

  private async rulesAt(place: URL, fetchRules: FetchRules): Promise<string> {
    const now = this.now().getTime();
    const known = this.known.get(place.origin);
    if (known !== undefined && known.until > now) return known.text;
    const text = bearable(await fetchRules(place).catch(openIfThereAreNone));
    if (this.known.size >= MOST_HOSTS) this.known.clear();
    this.known.set(place.origin, { text, until: now + KEPT_MS });
    return text;
  }
}

const LINE_END = /\r\n|\r|\n/;
const RULE = /^\s*(?:dis)?allow\s*:/i;

/** Whole lines of the beginning, without rules of too many wildcards, or behind too many rules with any. */
function bearable(text: string): string {
  const lines = text.slice(0, MOST_CHARACTERS).split(LINE_END);
  if (text.length > MOST_CHARACTERS) lines.pop();
  let wild = 0;
  const kept = lines.filter((line) => {
    if (!RULE.test(line) || !line.includes('*')) return true;
    if (line.split('*').length > MOST_WILDCARDS + 1) return false;
    wild += line.length;
    return wild <= MOST_WILD_CHARACTERS;
  });
  return kept.join('\n');
}

function openIfThereAreNone(error: unknown): string {
  const status = error instanceof FetchFailure && error.reason === 'HTTP_STATUS' ? error.httpStatus : null;
  if (status !== null && status < 500) return '';
  throw error;
}
