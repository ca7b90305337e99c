import { parse } from 'csv-parse/sync';
import { textOf, thePages } from '../pages/built.js';

/** What a case page and its embed say in their heads. */
interface Told {
  readonly status: string;
  readonly progress: string;
  readonly facts: string;
  readonly writing: string;
  readonly embed: string;
}

export async function told(slug: string, language = 'en'): Promise<Told> {
  const pages = await thePages();
  const { document } = await pages.get(`/cases/standing-${slug}?lang=${language}`);
  const { document: embed } = await pages.get(`/embed/cases/standing-${slug}?lang=${language}&limit=1`);
  return {
    status: textOf(document.querySelector('.opening .status')),
    progress: textOf(document.querySelector('.progress-words')),
    facts: textOf(document.querySelector('.key-facts')),
    writing: textOf(document.querySelector('#write')),
    embed: textOf(embed.querySelector('header')),
  };
}

/** What lies ahead, by the page of the case. */
export async function aheadOf(slug: string): Promise<string> {
  const { document } = await (await thePages()).get(`/cases/standing-${slug}?lang=en`);
  return textOf(document.querySelector('#ahead'));
}

type Row = Readonly<Record<string, string>>;

export async function rowOf(slug: string): Promise<Row> {
  const pages = await thePages();
  const { text } = await pages.get('/cases.csv?lang=en');
  const rows = parse<Row>(text, { columns: true, bom: true });
  return rows.find((row) => row['slug'] === `standing-${slug}`) ?? {};
}
