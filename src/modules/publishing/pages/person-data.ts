import type { DateRead } from '../words/dates.js';
import type { Voice } from './voice.js';

interface KnownPerson {
  readonly name: string;
  readonly names: readonly { readonly value: string; readonly kind: string }[];
  readonly citizenships: readonly string[];
  readonly birth: DateRead | null;
}

const CONTEXT = 'https://schema.org';

/** Only a day, month or year that is sure may stand where programs take it at its word. */
const sureDate = (date: DateRead | null): string | undefined =>
  date !== null && /^\d{4}(-\d\d){0,2}$/.test(date.edtf) ? date.edtf : undefined;

interface PersonParts {
  readonly person: KnownPerson;
  readonly url: string;
  readonly awards: readonly { readonly name: string }[];
}

function personNode(voice: Voice, { person, url, awards }: PersonParts): object {
  const { name, names, citizenships, birth } = person;
  const others = names.filter(({ value, kind }) => value !== name && kind !== 'MISSPELLING').map(({ value }) => value);
  return {
    '@type': 'Person',
    '@id': `${url}#person`,
    name,
    url,
    alternateName: [...new Set(others)],
    nationality: citizenships.map((code) => ({ '@type': 'Country', name: voice.country(code), identifier: code })),
    award: awards.map((award) => award.name),
    ...(sureDate(birth) === undefined ? {} : { birthDate: sureDate(birth) }),
  };
}

interface PageParts extends PersonParts {
  readonly type: 'WebPage' | 'ProfilePage';
  /** The page's own address. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
}

/** A page about a person in the words of schema.org: only what is on record, nothing that would have to be guessed. */
export function pageAboutPerson(voice: Voice, parts: PageParts): object {
  const { type, address, title, description } = parts;
  return {
    '@context': CONTEXT,
    '@type': type,
    '@id': address,
    url: address,
    name: title,
    description,
    inLanguage: voice.language,
    isPartOf: { '@type': 'WebSite', name: voice.say('site.name'), url: voice.address('/') },
    [type === 'ProfilePage' ? 'mainEntity' : 'about']: personNode(voice, parts),
  };
}
