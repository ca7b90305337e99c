import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Sources } from '../reading/reading.js';
import type { Stamp } from '../reading/record-stamp.js';
import type { Publication, Status } from './publication.js';

/** Ways a body is sent; `identity` is as it is. */
export type Coding = 'br' | 'gzip' | 'identity';

export interface Body {
  readonly bytes: Uint8Array;
  /** Strong, quoted: equal for equal bytes only. */
  readonly etag: string;
}

/** An answer as it is kept: in every coding, with what it was made from and when. */
export interface KeptAnswer {
  readonly status: Status;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: ReadonlyMap<Coding, Body>;
  readonly sources: Sources;
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  /** Nothing that it was made from changed up to here. */
  readonly stamp: Stamp;
}

const COMPRESSIBLE = /^(text\/|application\/(.+\+)?(json|xml|javascript|calendar)|image\/svg)/;
/** Less gets no smaller by its headers. */
const SMALLEST = 1_000;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const compress: Readonly<Record<Exclude<Coding, 'identity'>, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: async (bytes) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: promisify(gzip),
};

function bodyOf(type: string, bytes: Uint8Array): Body {
  const hash = createHash('sha256').update(type).update('\0').update(bytes).digest('base64url').slice(0, 27);
  return { bytes, etag: `"${hash}"` };
}

export async function keep(
  { type, body, status = 200, headers = {} }: Publication,
  made: Pick<KeptAnswer, 'sources' | 'day' | 'stamp'>,
): Promise<KeptAnswer> {
  const plain = typeof body === 'string' ? Buffer.from(body) : body;
  const bodies = new Map<Coding, Body>([['identity', bodyOf(type, plain)]]);
  if (COMPRESSIBLE.test(type) && plain.byteLength >= SMALLEST) {
    for (const coding of ['br', 'gzip'] as const) bodies.set(coding, bodyOf(type, await compress[coding](plain)));
  }
  return { status, type, headers, bodies, ...made };
}

/** Bytes that keeping it takes. */
export const sizeOf = ({ bodies }: KeptAnswer): number =>
  [...bodies.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 1_000);
