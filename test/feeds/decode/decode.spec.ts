import { describe, expect, it } from '@jest/globals';
import { decodeFeed } from '../../../src/modules/feeds/decode/decode-feed.js';

const PROLOG_1251 = '<?xml version="1.0" encoding="windows-1251"?>';
/** "Суд" in windows-1251. */
const COURT_1251 = [0xd1, 0xf3, 0xe4];
/** "Суд" in UTF-16, little end first. */
const COURT_UTF16 = [0x21, 0x04, 0x43, 0x04, 0x34, 0x04];

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('bytes of a feed', () => {
  it.each([
    {
      by: 'the mark in front, against header and prolog',
      body: bytes([0xff, 0xfe], COURT_UTF16),
      contentType: 'text/xml; charset=windows-1251',
      charset: 'utf-16le',
      text: 'Суд',
    },
    {
      by: 'the header, against the prolog',
      body: bytes('<?xml version="1.0" encoding="koi8-r"?>', COURT_1251),
      contentType: 'text/xml; charset="windows-1251"',
      charset: 'windows-1251',
      text: 'Суд',
    },
    {
      by: 'the prolog, where the header says nothing',
      body: bytes(PROLOG_1251, COURT_1251),
      contentType: 'application/rss+xml',
      charset: 'windows-1251',
      text: 'Суд',
    },
    {
      by: 'the prolog, where the header names an encoding that does not exist',
      body: bytes(PROLOG_1251, COURT_1251),
      contentType: 'text/xml; charset=russian',
      charset: 'windows-1251',
      text: 'Суд',
    },
    {
      by: 'the prolog, where what the header names does not fit',
      body: bytes(PROLOG_1251, COURT_1251),
      contentType: 'text/xml; charset=utf-8',
      charset: 'windows-1251',
      text: 'Суд',
    },
    { by: 'UTF-8, where nothing is said', body: bytes('Суд'), contentType: null, charset: 'utf-8', text: 'Суд' },
    {
      by: 'UTF-8, where it is that throughout, whatever is said',
      body: bytes(PROLOG_1251, 'Суд'),
      contentType: 'text/xml; charset=iso-8859-1',
      charset: 'utf-8',
      text: 'Суд',
    },
    {
      by: 'the prolog, under a header that is none',
      body: bytes(PROLOG_1251, COURT_1251),
      contentType: ';;;',
      charset: 'windows-1251',
      text: 'Суд',
    },
  ])('are read by $by', ({ body, contentType, charset, text }) => {
    const decoded = decodeFeed(body, contentType);
    expect(decoded.charset).toBe(charset);
    expect(decoded.text.endsWith(text)).toBe(true);
  });

  it('are read with a letter that was cut in its middle', () => {
    const cut = bytes('<title>Суд в Минске</title><description>Пригово', [0xd1], '</description>');
    expect(decodeFeed(cut, 'text/xml').text).toContain('Суд в Минске</title><description>Пригово\uFFFD</');
  });

  it('are refused where they are in another encoding than they say', () => {
    const wrong = bytes('<?xml version="1.0" encoding="utf-8"?>', COURT_1251, COURT_1251);
    expect(() => decodeFeed(wrong, 'text/xml; charset=utf-8')).toThrow(
      expect.objectContaining({ name: 'FeedProblem', code: 'UNREADABLE_TEXT' }),
    );
  });
});
