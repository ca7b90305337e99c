import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { CommandFailure } from '../command-failure.js';
import {
  headSigningKeyIn,
  isSignedBy,
  keyIdOf,
  readSignedHead,
  type ChainHead,
  type SignedHead,
} from '../modules/history/index.js';

const HEAD = `SELECT r.seq::int AS seq, r.id, encode(r.hash, 'hex') AS hash,
  to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
  FROM revision r WHERE r.hash IS NOT NULL`;

/** The last revision there is; undefined: there is none. */
export async function headOf(owner: DataSource): Promise<ChainHead | undefined> {
  const [head] = await owner.query<ChainHead[]>(`SELECT h.*, (SELECT count(*)::int FROM revision WHERE hash IS NOT NULL)
    AS revisions FROM (${HEAD} ORDER BY r.seq DESC LIMIT 1) h`);
  return head;
}

/** The private key that heads are signed under here, made at the first use. */
export function signingKeyIn(dataDir: string): KeyObject {
  try {
    return headSigningKeyIn(dataDir);
  } catch (error) {
    throw new CommandFailure(error instanceof Error ? error.message : 'the key of heads cannot be read');
  }
}

async function contentOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new CommandFailure(`${file} cannot be read`);
  });
}

export async function publicKeyIn(file: string): Promise<KeyObject> {
  const pem = await contentOf(file);
  try {
    return createPublicKey(pem);
  } catch {
    throw new CommandFailure(`${file} does not hold a public key in PEM`);
  }
}

/** The heads of a file that `export-head` wrote, a line each, all signed under the key. */
export async function headsIn(file: string, key: KeyObject): Promise<readonly SignedHead[]> {
  const lines = (await contentOf(file)).split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw new CommandFailure(`${file} holds no head`);
  return lines.map((line, index) => {
    const head = readSignedHead(line);
    const at = `${file}, line ${String(index + 1)}`;
    if (head === undefined) throw new CommandFailure(`${at} is no head as export-head prints it`);
    if (head.keyId !== keyIdOf(key)) {
      throw new CommandFailure(`${at} was signed under the key ${head.keyId}; give its public key with --key`);
    }
    if (!isSignedBy(key, head)) throw new CommandFailure(`${at}: the signature does not fit; it was not written by us`);
    return head;
  });
}

/**
 * Says that each head is in the chain as it was exported.
 * @throws CommandFailure where the past is another one, or ends sooner
 */
export async function requireInChain(owner: DataSource, heads: readonly SignedHead[]): Promise<void> {
  const found = await owner.query<ChainHead[]>(`${HEAD} AND r.seq = ANY ($1::bigint[])`, [heads.map(({ seq }) => seq)]);
  const bySeq = new Map(found.map((head) => [head.seq, head]));
  for (const head of heads) {
    const now = bySeq.get(head.seq);
    const name = `the head of ${head.at}, revision ${String(head.seq)},`;
    if (now === undefined) throw new CommandFailure(`${name} is not in the chain any more: the end was cut off`);
    if (now.id !== head.id || now.at !== head.at || now.hash !== head.hash) {
      throw new CommandFailure(`${name} is another revision now: the past was rewritten`);
    }
  }
}
