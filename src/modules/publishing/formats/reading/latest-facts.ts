import { addDays } from '../../../../domain/calendar/index.js';
import type { TimelineKind } from '../../../../domain/vocabulary/index.js';
import type { StatementRunner } from '../../../../platform/graphql/planner/operation-reader.js';
import type { Reading } from '../../reading/reading.js';
import { plainly } from '../../words/plain.js';
import { ENTRY_READ, FACT_KINDS, happeningOf, type EntryRead } from './happenings.js';
import { uuidOf } from './identity.js';
import type { RecordHappening } from './record-happenings.js';

// The API tells what happened case by case: to find the latest of a kind through it, all cases are read with all their
// texts. An article, and what is of a person and not of a case, is found once, with the first of its cases.
const LATEST = `SELECT coalesce(json_agg(json_build_object('id', l.id, 'slug', l.slug, 'on', l.sort_on)), '[]') AS data
FROM (
  SELECT f.id, f.slug, f.sort_on FROM (
    SELECT DISTINCT ON (n.name) e.id, c.slug, e.sort_on FROM case_timeline e
    JOIN case_file c ON c.id = e.case_id
    CROSS JOIN LATERAL (SELECT coalesce(CASE e.kind WHEN 'NEWS' THEN e.url END, e.id::text) AS name) n
    WHERE e.kind = $1 AND e.sort_on BETWEEN $2::date AND $3::date
    ORDER BY n.name, e.case_id, e.id
  ) f ORDER BY f.sort_on DESC, f.id DESC LIMIT $4
) l`;

/** A fact that belongs to the latest of its kind. */
export interface FoundFact {
  readonly kind: TimelineKind;
  readonly id: string;
  /** Of its case. */
  readonly slug: string;
  /** The first day that it may have been, YYYY-MM-DD. */
  readonly on: string;
}

// One case each: the statement is short, always the same and planned once. One about many cases is planned longer than run.
const FACTS = `query RecordFacts($locale: Locale, $slug: String!, $kind: TimelineKind!, $from: LocalDate, $to: LocalDate!, $last: Int!) {
  case(slug: $slug) { slug prisoner { name(locale: $locale) }
    timeline(last: $last, from: $from, to: $to, kinds: [$kind]) { nodes { ${ENTRY_READ} } } } }`;

interface FactsRead {
  readonly case: {
    readonly slug: string;
    readonly prisoner: { readonly name: string };
    readonly timeline: { readonly nodes: readonly EntryRead[] };
  } | null;
}

interface ToldFact {
  /** Of the entry of the timeline. */
  readonly id: string;
  readonly happened: RecordHappening;
}

/** Days back: what lies further is looked for only where there is not enough within. */
const WINDOWS = [60, 730, 60_000] as const;

interface Asked {
  readonly today: string;
  readonly enough: number;
}

async function find(
  runner: StatementRunner,
  kind: TimelineKind,
  { today, enough }: Asked,
): Promise<readonly FoundFact[]> {
  let found: readonly Omit<FoundFact, 'kind'>[] = [];
  for (const days of WINDOWS) {
    const values = [kind, addDays(today, -days), today, enough];
    const statement = { name: 'publishing-latest-facts', text: LATEST, values, clearance: 'PUBLIC' as const };
    found = (await runner.run(statement)) as readonly Omit<FoundFact, 'kind'>[];
    if (found.length >= enough) break;
  }
  return found.map((one) => ({ ...one, kind }));
}

/**
 * Of what has happened in all cases by today the latest facts of each kind, each once. Which they are is found at once;
 * what they say is read when they are wanted, and once, whoever wants them.
 */
export class LatestFacts {
  private readonly told = new Map<string, Promise<readonly ToldFact[]>>();

  private constructor(
    readonly found: readonly FoundFact[],
    private readonly asked: Asked,
  ) {}

  /** At most `enough` of a kind. */
  static async find(runner: StatementRunner, asked: Asked): Promise<LatestFacts> {
    const found: FoundFact[] = [];
    for (const kind of FACT_KINDS) found.push(...(await find(runner, kind, asked)));
    return new LatestFacts(found, asked);
  }

  /** What these of them say, in any order. */
  async tell(reading: Reading, facts: readonly FoundFact[]): Promise<readonly RecordHappening[]> {
    const wanted = new Set(facts.map(({ id, slug }) => `${id} ${slug}`));
    const happened: RecordHappening[] = [];
    for (const [key, { kind, slug }] of new Map(facts.map((fact) => [`${fact.kind} ${fact.slug}`, fact]))) {
      const told = this.told.get(key) ?? this.read(reading, kind, slug);
      this.told.set(key, told);
      const read = await told.catch((error: unknown) => this.untold(key, error));
      happened.push(...read.filter(({ id }) => wanted.has(`${id} ${slug}`)).map(({ happened: one }) => one));
    }
    return happened;
  }

  private untold(key: string, error: unknown): never {
    this.told.delete(key);
    throw error;
  }

  /** Of a case what was found of a kind: since the earliest of these days it has no more of it than are asked for. */
  private async read(reading: Reading, kind: TimelineKind, slug: string): Promise<readonly ToldFact[]> {
    const own = this.found.filter((one) => one.slug === slug && one.kind === kind);
    const { language, today } = reading;
    const window = { from: own.at(-1)?.on, to: today, last: this.asked.enough };
    const { case: of } = await reading.ofAll<FactsRead>(FACTS, { locale: language, slug, kind, ...window });
    if (of === null) return [];
    const { slug: known, prisoner, timeline } = plainly(of);
    return timeline.nodes.map((entry) => ({
      id: uuidOf(entry.id),
      happened: { happening: happeningOf(entry, language), slug: known, name: prisoner.name },
    }));
  }
}
