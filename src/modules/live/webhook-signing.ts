import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A secret as people write it down (Standard Webhooks). */
export const newSecret = (): string => `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;

export const secretBytes = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64');

export interface Signed {
  /** The same for every try of one event. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/**
 * Headers of Standard Webhooks 1.0: the id, the second of the try and an HMAC-SHA256 over both and the body for each key,
 * so that receivers may change to a new secret when it suits them.
 */
export function signatureHeaders({ id, at, body }: Signed, keys: readonly Buffer[]): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signed = `${id}.${timestamp}.${body}`;
  const signatures = keys.map((key) => `v1,${createHmac('sha256', key).update(signed, 'utf8').digest('base64')}`);
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
