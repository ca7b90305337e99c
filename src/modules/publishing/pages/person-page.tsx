import type { VNode } from 'preact';
import type { Reading } from '../reading/reading.js';
import { pathOf } from '../site/site.js';
import { DATE_READ, type DateRead } from '../words/dates.js';
import { Awards } from './awards.js';
import { cardOf } from './case-forms.js';
import { Cases, LISTED_CASE, type ListedCase } from './case-list.js';
import type { AwardRead, PersonNameRead } from './case-read.js';
import { Sources } from './case-sources.js';
import type { Moved, Page, PageHead } from './page.js';
import { Facts, Notes, Said, Section, When } from './parts.js';
import { pageAboutPerson } from './person-data.js';
import { plainly } from '../words/plain.js';
import { CITED_READ, SourceNotes, type CitedRead } from './source-notes.js';
import type { Voice } from './voice.js';

interface AffiliationRead extends CitedRead {
  readonly organisation: string;
  readonly role: string | null;
  readonly from: DateRead | null;
  readonly to: DateRead | null;
}

interface PersonRead extends CitedRead {
  readonly slug: string;
  readonly name: string;
  readonly names: readonly (PersonNameRead & CitedRead)[];
  readonly birth: DateRead | null;
  readonly death: DateRead | null;
  readonly citizenships: readonly string[];
  readonly occupations: readonly string[];
  readonly affiliations: readonly AffiliationRead[];
  readonly awards: readonly AwardRead[];
  readonly cases: { readonly nodes: readonly ListedCase[] };
}

const PERSON = `query PersonPage($slug: String!, $locale: Locale) { prisoner(slug: $slug) {
  ${CITED_READ} slug name(locale: $locale) names { ${CITED_READ} value kind locale } birth { ${DATE_READ} } death { ${DATE_READ} }
  citizenships occupations affiliations { ${CITED_READ} organisation role from { ${DATE_READ} } to { ${DATE_READ} } }
  awards { ${CITED_READ} name awardedBy grantedOn { ${DATE_READ} } presentedOn { ${DATE_READ} } presentedBy acceptedBy acceptedAs place }
  cases(first: 100) { nodes { ${LISTED_CASE} } } } }`;

function span(voice: Voice, { from, to }: AffiliationRead): string {
  const parts = [
    from === null ? null : voice.say('person.from', { date: voice.date(from) }),
    to === null ? null : voice.say('person.until', { date: voice.date(to) }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

interface PersonParts {
  readonly voice: Voice;
  readonly found: PersonRead;
  readonly notes: SourceNotes;
}

function Affiliations({ voice, found, notes }: PersonParts): VNode | null {
  if (found.affiliations.length === 0) return null;
  return (
    <ul>
      {found.affiliations.map((affiliation) => (
        <li>
          <Said>{[affiliation.organisation, affiliation.role].filter((part) => part !== null).join(', ')}</Said>
          {span(voice, affiliation)} <Notes voice={voice} notes={notes} of={affiliation} />
        </li>
      ))}
    </ul>
  );
}

function Life({ voice, found, notes }: PersonParts): VNode | null {
  const { birth, death, citizenships, occupations } = found;
  return (
    <Facts
      rows={[
        [voice.say('person.born'), birth && <When voice={voice} date={birth} />],
        [voice.say('person.died'), death && <When voice={voice} date={death} />],
        [
          voice.say('person.citizenship'),
          citizenships.length === 0 ? null : voice.list(citizenships.map((code) => voice.country(code))),
        ],
        [
          voice.say('person.occupations'),
          occupations.length === 0 ? null : <Said lang="en">{occupations.join(', ')}</Said>,
        ],
        [
          voice.say('person.affiliations'),
          found.affiliations.length === 0 ? null : <Affiliations voice={voice} found={found} notes={notes} />,
        ],
      ]}
    />
  );
}

function Names({ voice, found, notes }: PersonParts): VNode | null {
  if (found.names.length === 0) return null;
  return (
    <Section id="names" title={voice.say('person.otherNames')}>
      <ul class="names" role="list">
        {found.names.map((name) => (
          <li>
            <span class="name">
              <Said lang={name.locale}>{name.value}</Said>
            </span>
            <span class="small">
              {[
                name.locale === null ? null : voice.languageName(name.locale),
                voice.sayIfKnown(`name.${name.kind}`) ?? null,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
            <Notes voice={voice} notes={notes} of={name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PersonMain(parts: PersonParts): VNode {
  const { voice, found, notes } = parts;
  return (
    <article class="person">
      <header class="opening">
        <p class="kicker">{voice.say('person.kicker')}</p>
        <h1 dir="auto">{found.name}</h1>
        <Life {...parts} />
      </header>
      <Section id="cases" title={voice.say('person.cases')}>
        <Cases voice={voice} cases={found.cases.nodes} level="h3" />
      </Section>
      {found.awards.length === 0 ? null : (
        <Section id="awards" title={voice.say('awards.title')}>
          <Awards voice={voice} notes={notes} awards={found.awards} />
        </Section>
      )}
      <Names {...parts} />
      <Sources voice={voice} sources={notes.all} />
    </article>
  );
}

function headOf(voice: Voice, found: PersonRead): PageHead {
  const path = pathOf('prisoners', found.slug);
  const title = found.name;
  const description = voice.say('person.description', { name: found.name });
  const latest = found.cases.nodes.at(-1);
  const url = voice.address(path);
  const data = pageAboutPerson(voice, {
    type: 'ProfilePage',
    address: url,
    title,
    description,
    person: found,
    url,
    awards: found.awards,
  });
  const card = latest === undefined ? {} : { card: cardOf(voice, latest.slug) };
  return { title, description, path, kind: 'profile', data, ...card };
}

/** The page of a person; where it moved if it had the slug once. */
export async function personPage(voice: Voice, reading: Reading, slug: string): Promise<Page | Moved | undefined> {
  const variables = { slug, locale: voice.language };
  const { prisoner } = await reading.of<{ readonly prisoner: PersonRead | null }>(PERSON, variables);
  if (prisoner === null) return undefined;
  const found = plainly(prisoner);
  if (found.slug !== slug) return { movedTo: pathOf('prisoners', found.slug) };
  const notes = new SourceNotes(found);
  return { head: headOf(voice, found), main: <PersonMain voice={voice} found={found} notes={notes} /> };
}
