import { generateURI, ScureBase32Plugin, verifySync } from 'otplib';

// Half-minutes, six digits and HMAC-SHA-1 are what authenticator applications count on, and what otplib does unasked.
const STEP_SECONDS = 30;
const CODE = /^\d{6}$/;

/** Base 32 (RFC 4648) without padding, as authenticator applications read it, to the bytes that are kept. */
export const secretBytes = (secret: string): Buffer => Buffer.from(new ScureBase32Plugin().decode(secret));

/** What a QR code for authenticator applications holds; the secret in base 32. */
export const otpauthUri = (secret: string, email: string): string =>
  generateURI({ issuer: 'Vigil', label: email, secret });

/**
 * The half-minute (since 1970) whose code this is, of those that count at this moment; undefined: of none. Clocks of
 * telephones go wrong: the code before and the one after count too.
 */
export function matchingStep(secret: Buffer, code: string, at: Date): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!CODE.test(token)) return undefined;
  const now = Math.floor(at.getTime() / 1000 / STEP_SECONDS);
  // One by one and the last first: should two of them share a code, using it must use up both.
  return [now + 1, now, now - 1].find((step) => verifySync({ secret, token, epoch: step * STEP_SECONDS }).valid);
}
