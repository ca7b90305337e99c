import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** First byte of what is sealed, so that another way can follow this one. */
const AES_256_GCM = 1;

/** Where a sealed value stands. It opens nowhere else, so values cannot be moved between rows. */
export interface SealedPlace {
  readonly table: string;
  readonly id: string;
  readonly field: string;
}

const aadOf = ({ table, id, field }: SealedPlace): Buffer => Buffer.from(`${table}|${id}|${field}`, 'utf8');

/** Version, nonce, tag and ciphertext in one value. */
export function seal(key: Buffer, place: SealedPlace, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aadOf(place));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(AES_256_GCM), iv, cipher.getAuthTag(), sealed]);
}

/** @throws Error where it was sealed under another key, for another place, or was changed */
export function unseal(key: Buffer, place: SealedPlace, sealed: Buffer): Buffer {
  if (sealed[0] !== AES_256_GCM) throw new Error('A sealed value is of a kind that this service does not know');
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(aadOf(place)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;

function readOrMake(folder: string): Buffer {
  const file = join(folder, 'sealing.key');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  if ((statSync(file).mode & 0o077) !== 0) throw new Error(`${file} can be read by others: chmod 600 ${file}`);
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${file} does not hold a key of 32 bytes in base64`);
  return key;
}

/** The key of a data folder, made where there is none yet. Read at the first use: a service without staff needs none. */
export function sealingKeyIn(folder: string): () => Buffer {
  let key: Buffer | undefined;
  return () => (key ??= readOrMake(folder));
}
