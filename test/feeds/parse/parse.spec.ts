import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseFeed } from '../../../src/modules/feeds/parse/parse-feed.js';
import type { RawEntry } from '../../../src/modules/feeds/parse/raw-feed.js';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

const ADDRESS = 'https://feeds.example/some/feed';

/** What an entry says, without what is empty in it. */
function said(entry: RawEntry): object {
  const { id, link, published, language, title, summary, content, images } = entry;
  const fields = {
    id,
    link,
    published,
    language,
    title: title?.value,
    summary: summary?.value,
    content: content?.value,
  };
  const some = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return { ...Object.fromEntries(some), ...(images.length === 0 ? {} : { images }) };
}

describe('a feed', () => {
  it.each([
    {
      name: 'rss-091.xml',
      format: 'RSS',
      language: 'en',
      entries: [{ link: 'http://old-wire.example/1', title: 'First', summary: 'One.' }],
    },
    {
      name: 'rss-090.rdf',
      format: 'RDF',
      language: null,
      entries: [{ link: 'http://older-wire.example/1', title: 'First' }],
    },
    {
      name: 'rss-10.rdf',
      format: 'RDF',
      language: 'fr',
      entries: [
        {
          id: 'http://graph.example/un',
          link: 'http://graph.example/un',
          title: 'Un',
          summary: 'Court.',
          content: '<p>Long.</p>',
          published: '2020-01-02T03:04:05Z',
        },
        { id: 'http://graph.example/deux', link: 'http://graph.example/deux', title: 'Deux' },
      ],
    },
    {
      name: 'atom-03.xml',
      format: 'ATOM',
      language: null,
      entries: [
        { id: 'x1', link: 'http://draft.example/1', title: 'A <b>bold</b> word', published: '2004-01-02T03:04:05Z' },
      ],
    },
    {
      name: 'atom-bases.xml',
      format: 'ATOM',
      language: 'en',
      entries: [
        {
          id: 'tag:bases.example,2020:1',
          link: 'https://bases.example/a/b/c',
          title: 'Bon <b>jour</b>',
          content: '<p>Voir <a href="e">là</a></p>',
          language: 'fr',
          images: ['https://bases.example/a/b/c.png'],
        },
      ],
    },
    {
      name: 'rss-media.xml',
      format: 'RSS',
      language: null,
      entries: [
        {
          id: 'https://media.example/g',
          link: 'https://media.example/g',
          title: 'No link, a guid',
          images: ['https://media.example/e.jpg'],
        },
        {
          id: 'https://media.example/h',
          title: 'A guid that is none',
          images: ['https://media.example/site/g.jpg'],
        },
        { title: 'Elsewhere', images: ['https://cdn.example/t.jpg'] },
        { link: 'https://media.example/site/p?q=1#r', title: 'Relative', published: '2020-02-03' },
      ],
    },
    {
      name: 'json-1.json',
      format: 'JSON',
      language: 'pl',
      entries: [
        {
          id: '1',
          link: 'https://notes.example/n/1',
          title: 'Note <one>',
          summary: 'Short',
          content: '<p>Long</p>',
          published: '2020-01-02T03:04:05+01:00',
          images: ['https://notes.example/i.png'],
        },
        { id: '2', content: 'No link of its own' },
      ],
    },
  ])('is read from $name', ({ name, format, language, entries }) => {
    const feed = parseFeed(fixture(name), ADDRESS);
    expect({ format: feed.format, language: feed.language }).toEqual({ format, language });
    expect(feed.entries.map(said)).toEqual(entries);
  });

  it('has addresses in the text of an entry read against the base of that text', () => {
    const [entry] = parseFeed(fixture('atom-bases.xml'), ADDRESS).entries;
    expect(entry?.base).toBe('https://bases.example/a/b/d/');
  });

  it('without an address of its own is read against where it was found', () => {
    const text =
      '<rss version="2.0"><channel><title>x</title><item><title>y</title><link>z</link></item></channel></rss>';
    expect(parseFeed(text, ADDRESS).entries[0]?.link).toBe('https://feeds.example/some/z');
  });

  it.each([
    { name: 'cut-off.xml', code: 'MALFORMED' },
    { name: 'page.html', code: 'NOT_A_FEED' },
    { name: 'unknown.xml', code: 'NOT_A_FEED' },
    { name: 'other.json', code: 'NOT_A_FEED' },
    { name: 'empty.xml', code: 'NOT_A_FEED' },
    { name: 'bomb.xml', code: 'ENTITY_DECLARATION' },
    { name: 'outside.xml', code: 'ENTITY_DECLARATION' },
    { name: 'no-entries.xml', code: 'NO_ENTRIES' },
  ])('is refused: $name is $code', ({ name, code }) => {
    expect(() => parseFeed(fixture(name), ADDRESS)).toThrow(expect.objectContaining({ name: 'FeedProblem', code }));
  });
});
