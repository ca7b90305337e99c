import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The last revision of a chain at some moment: whoever keeps it can tell later whether the past was rewritten. */
export interface ChainHead {
  /** Number of the revision. */
  readonly seq: number;
  readonly id: string;
  /** When it was made, UTC to the microsecond. */
  readonly at: string;
  /** 64 hexadecimal digits. */
  readonly hash: string;
  /** How many revisions there were. */
  readonly revisions: number;
}

export interface SignedHead extends ChainHead {
  /** The first 16 hexadecimal digits of SHA-256 over the public key. */
  readonly keyId: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

export function keyIdOf(key: KeyObject): string {
  const spki = (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('hex').slice(0, 16);
}

const messageOf = ({ seq, id, at, hash, revisions, keyId }: Omit<SignedHead, 'signature'>): Buffer =>
  Buffer.from(`vigil-head/1\n${JSON.stringify([seq, id, at, hash, revisions, keyId])}`, 'utf8');

export function signHead(key: KeyObject, head: ChainHead): SignedHead {
  const named = { ...head, keyId: keyIdOf(key) };
  return { ...named, signature: sign(null, messageOf(named), key).toString('base64') };
}

export function isSignedBy(publicKey: KeyObject, head: SignedHead): boolean {
  return verify(null, messageOf(head), publicKey, Buffer.from(head.signature, 'base64'));
}

const TEXTS = { id: /^[0-9a-f-]{36}$/, at: /^\d{4}-/, hash: /^[0-9a-f]{64}$/, keyId: /^[0-9a-f]{16}$/, signature: /./ };

/** One line of an export; undefined: it is none. */
export function readSignedHead(line: string): SignedHead | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const head = value as Readonly<Record<string, unknown>>;
  const texts = Object.entries(TEXTS).every(([name, form]) => typeof head[name] === 'string' && form.test(head[name]));
  const counts = ['seq', 'revisions'].every((name) => Number.isSafeInteger(head[name]));
  return texts && counts ? (head as unknown as SignedHead) : undefined;
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;

/** The private key of a data folder, made where there is none yet. */
export function headSigningKeyIn(folder: string): KeyObject {
  const file = join(folder, 'head-signing.key');
  mkdirSync(folder, { recursive: true });
  const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    writeFileSync(file, made, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  if ((statSync(file).mode & 0o077) !== 0) throw new Error(`${file} can be read by others: chmod 600 ${file}`);
  const key = createPrivateKey(readFileSync(file));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} does not hold an Ed25519 private key`);
  return key;
}
