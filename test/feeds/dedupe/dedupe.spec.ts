import { describe, expect, it } from '@jest/globals';
import { RepeatedEntries } from '../../../src/modules/feeds/dedupe/repeated-entries.js';
import { textHash } from '../../../src/modules/feeds/dedupe/text-hash.js';

const SUMMARY = 'A court in the capital heard the case for the third time this year.';

describe('the hash of a text', () => {
  it('is the same for the same letters', () => {
    const hash = textHash('Third hearing', SUMMARY);
    expect(hash).toEqual(textHash('  THIRD HEARING! ', SUMMARY.replaceAll(' ', '\u00a0')));
    expect(hash).not.toEqual(textHash('Fourth hearing', SUMMARY));
    expect(textHash('a', `b${SUMMARY}`)).not.toEqual(textHash('ab', SUMMARY));
  });

  it.each([{ summary: null }, { summary: 'Short.' }])(
    'is none where there is little to tell by: $summary',
    ({ summary }) => {
      expect(textHash('News of the day', summary)).toBeNull();
    },
  );
});

describe('entries of one feed', () => {
  it('repeat each other by address, then by text; the first counts', () => {
    const repeated = new RepeatedEntries();
    const hash = textHash('Third hearing', SUMMARY);
    const other = textHash('Fourth hearing', SUMMARY);
    expect(repeated.next({ url: 'https://a.example/1', hash })).toBeNull();
    expect(repeated.next({ url: 'https://a.example/1', hash: other })).toBe('URL');
    expect(repeated.next({ url: 'https://a.example/2', hash })).toBe('TEXT');
    expect(repeated.next({ url: 'https://a.example/3', hash: null })).toBeNull();
    expect(repeated.next({ url: 'https://a.example/4', hash: null })).toBeNull();
  });
});
