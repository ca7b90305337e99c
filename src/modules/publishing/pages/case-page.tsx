import type { VNode } from 'preact';
import type { Reading } from '../reading/reading.js';
import { DATE_READ, dateText, type DateRead } from '../words/dates.js';
import { Layout } from './layout.js';

interface CaseRead {
  readonly case: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly timeline: {
      readonly nodes: readonly { readonly id: string; readonly title: string; readonly date: DateRead }[];
    };
  } | null;
}

const DOCUMENT = `query Case($slug: String!, $locale: Locale) { case(slug: $slug) {
  id slug title(locale: $locale) prisoner { id name(locale: $locale) }
  timeline(first: 100) { nodes { id title(locale: $locale) date { ${DATE_READ} } } } } }`;

export async function casePage(reading: Reading, slug: string, stylesheet: string): Promise<VNode | undefined> {
  const { language } = reading;
  const { case: found } = await reading.of<CaseRead>(DOCUMENT, { slug, locale: language });
  if (found === null) return undefined;
  return (
    <Layout language={language} title={found.title} stylesheet={stylesheet}>
      <h1>{found.title}</h1>
      <ol>
        {found.timeline.nodes.map(({ id, title, date }) => (
          <li key={id}>
            {dateText(date, language)} {title}
          </li>
        ))}
      </ol>
    </Layout>
  );
}
