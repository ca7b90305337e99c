import { describe, expect, it } from '@jest/globals';
import { generateSecret, generateSync } from 'otplib';
import { matchingStep, otpauthUri, secretBytes } from '../../src/modules/identity/totp.js';

// RFC 6238, appendix B, SHA-1: its eight digits end in the six that applications show.
const RFC_SECRET = Buffer.from('12345678901234567890', 'ascii');
const RFC_CODES = [
  { seconds: 59, code: '287082' },
  { seconds: 1_111_111_109, code: '081804' },
  { seconds: 1_111_111_111, code: '050471' },
  { seconds: 1_234_567_890, code: '005924' },
  { seconds: 2_000_000_000, code: '279037' },
  { seconds: 20_000_000_000, code: '353130' },
];

const codeOf = (step: number): string => generateSync({ secret: RFC_SECRET, epoch: step * 30 });

/** A half-minute whose code, 468457, is that of the second one after it too: looked for and found, about one in a million. */
const TWICE = 153_567;

describe('time-based codes', () => {
  it.each(RFC_CODES)('are those of RFC 6238 at $seconds s', ({ seconds, code }) => {
    expect(matchingStep(RFC_SECRET, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
  });

  it.each([0, 10.5, 29.999])('count one half-minute before and after their own, %d s into it', (seconds) => {
    const now = Date.parse('2026-11-23T12:00:00Z') / 30_000;
    const at = new Date(now * 30_000 + seconds * 1000);
    const found = [-2, -1, 0, 1, 2].map((drift) => matchingStep(RFC_SECRET, codeOf(now + drift), at));
    expect(found).toEqual([undefined, now - 1, now, now + 1, undefined]);
  });

  it('are the later one of two half-minutes that share them, so that they do not work twice', () => {
    expect(codeOf(TWICE)).toBe(codeOf(TWICE + 2));
    expect(matchingStep(RFC_SECRET, codeOf(TWICE), new Date((TWICE + 1) * 30_000))).toBe(TWICE + 2);
  });

  it.each(['', '1', '12345', '1234567', 'abcdef', '１２３４５６', '00000é', '-87082', '2870.2', '287081'])(
    'are nothing like %j',
    (code) => {
      expect(matchingStep(RFC_SECRET, code, new Date(59_000))).toBeUndefined();
    },
  );

  it('may be typed in groups', () => {
    expect(matchingStep(RFC_SECRET, '287 082', new Date(59_000))).toBe(1);
  });

  it.each([
    { text: 'f', encoded: 'MY' },
    { text: 'fo', encoded: 'MZXQ' },
    { text: 'foobar', encoded: 'MZXW6YTBOI' },
  ])('have their secret in the base 32 of RFC 4648 ($text)', ({ text, encoded }) => {
    expect(secretBytes(encoded).toString()).toBe(text);
  });

  it('are handed over in an address that applications read', () => {
    const secret = generateSecret();
    const uri = new URL(otpauthUri(secret, 'a+b@example.org'));
    expect(uri.href.startsWith('otpauth://totp/Vigil:a%2Bb%40example.org?')).toBe(true);
    expect(Object.fromEntries(uri.searchParams)).toEqual({ secret, issuer: 'Vigil' });
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(secretBytes(secret)).toHaveLength(20);
  });
});
