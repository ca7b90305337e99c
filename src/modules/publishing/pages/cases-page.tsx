import type { VNode } from 'preact';
import { CaseStatus } from '../../../domain/vocabulary/index.js';
import type { Reading } from '../reading/reading.js';
import { Cases, LISTED_CASE, type ListedCase } from './case-list.js';
import { caseFilter, filterOptions, type CasesQuery } from './cases-query.js';
import type { Page } from './page.js';
import { PAGE_INFO_READ, Paging, unlessMisplaced, windowOf, type PageInfoRead } from './paging.js';
import { plainly } from '../words/plain.js';
import type { Voice } from './voice.js';
import { statusText } from '../words/statuses/index.js';

interface CasesRead {
  readonly cases: {
    readonly totalCount: number;
    readonly pageInfo: PageInfoRead;
    readonly nodes: readonly ListedCase[];
  };
}

const PATH = '/cases';
const SIZE = 20;

const CASES = `query CasesPage($locale: Locale, $filter: CaseFilter, $first: Int, $after: String, $last: Int, $before: String) {
  cases(filter: $filter, orderBy: [{ field: PRISONER_NAME, direction: ASC }], first: $first, after: $after, last: $last, before: $before) {
    totalCount ${PAGE_INFO_READ} nodes { ${LISTED_CASE} } } }`;

const COUNTRIES = `query CaseCountries($filter: CaseFilter) { cases(filter: $filter, first: 100) { nodes { country } } }`;

/** There are more countries in no record. */
const MOST_COUNTRIES = 250;

/** Countries with cases on record: each look finds those that the ones before did not. */
async function countriesIn(reading: Reading): Promise<readonly string[]> {
  const known = new Set<string>();
  for (let before = -1; before < known.size && known.size < MOST_COUNTRIES;) {
    before = known.size;
    const filter = known.size === 0 ? {} : { not: { country: [...known] } };
    const { cases } = await reading.ofAll<{
      readonly cases: { readonly nodes: readonly { readonly country: string }[] };
    }>(COUNTRIES, { filter });
    for (const { country } of cases.nodes) known.add(country);
  }
  return [...known];
}

interface ChoiceParts {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Choice({ name, label, any, chosen, options }: ChoiceParts): VNode {
  const isListed = chosen === undefined || options.some(([value]) => value === chosen);
  return (
    <p class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        <option value="">{any}</option>
        {(isListed ? options : [...options, [chosen, chosen] as const]).map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

interface FilterParts {
  readonly voice: Voice;
  readonly query: CasesQuery;
  readonly countries: readonly string[];
}

function Filters({ voice, query, countries }: FilterParts): VNode {
  const named = countries
    .map((code) => [code, voice.country(code)] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, voice.language));
  const statuses = Object.values(CaseStatus).map((status) => [status, statusText(status, voice.language)] as const);
  const any = voice.say('cases.any');
  return (
    <form class="filters" method="get" action={PATH} role="search">
      <p class="field field-text">
        <label for="filter-text">{voice.say('cases.search')}</label>
        <input id="filter-text" type="search" name="text" value={query.text ?? ''} maxLength={200} dir="auto" />
      </p>
      <Choice name="country" label={voice.say('cases.country')} any={any} chosen={query.country} options={named} />
      <Choice name="status" label={voice.say('cases.status')} any={any} chosen={query.status} options={statuses} />
      {query.held === undefined ? null : <input type="hidden" name="held" value={query.held} />}
      <input type="hidden" name="lang" value={voice.language} />
      <button type="submit">{voice.say('cases.show')}</button>
    </form>
  );
}

/** The list of cases; undefined where the address names a place that is none of it. */
export async function casesPage(voice: Voice, reading: Reading, query: CasesQuery): Promise<Page | undefined> {
  const filter = caseFilter(query);
  const variables = { locale: voice.language, filter, ...windowOf(query.place, SIZE) };
  const read = await unlessMisplaced(reading.ofAll<CasesRead>(CASES, variables));
  if (read === undefined) return undefined;
  const { totalCount, pageInfo, nodes } = plainly(read).cases;
  const options = filterOptions(query);
  const isFiltered = Object.keys(options).length > 0;
  return {
    head: {
      title: voice.say('cases.title'),
      description: voice.say('cases.description'),
      path: PATH,
      options: { ...options, ...query.place },
    },
    main: (
      <>
        <header class="list-opening">
          <h1>{voice.say('cases.title')}</h1>
          <Filters voice={voice} query={query} countries={await countriesIn(reading)} />
          {query.held === undefined ? null : <p>{voice.say('cases.held', { date: voice.day(query.held) })}</p>}
          <p class="found" role="status">
            {voice.say('cases.found', { count: totalCount })}
            {isFiltered ? (
              <>
                {' · '}
                <a href={voice.to(PATH)}>{voice.say('cases.reset')}</a>
              </>
            ) : null}
          </p>
        </header>
        <Cases voice={voice} cases={nodes} level="h2" />
        <Paging voice={voice} path={PATH} options={options} pageInfo={pageInfo} />
      </>
    ),
  };
}
