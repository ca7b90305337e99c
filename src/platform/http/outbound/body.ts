import { pipeline } from 'node:stream/promises';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { FetchFailure } from './fetch-failure.js';

export const ACCEPTED_ENCODINGS = 'gzip, br';

const UNPACKERS: Readonly<Record<string, (() => Transform) | undefined>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
};

/** @throws FetchFailure UNREACHABLE for a packing that was not asked for, or for one inside another */
function unpackerFor(encoding: string): Transform | undefined {
  const packing = encoding.trim().toLowerCase();
  if (packing === '' || packing === 'identity') return undefined;
  const unpacker = UNPACKERS[packing];
  if (unpacker === undefined) throw new FetchFailure('UNREACHABLE');
  return unpacker();
}

/** Hands on what is within the limit and stops at the first byte beyond. */
const within = (maxBytes: number) =>
  async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new FetchFailure('TOO_LARGE');
      yield chunk;
    }
  };

export interface BodyLimits {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/**
 * Reads and unpacks a body. At most `maxBytes` are taken of what comes in, and of what it becomes: a small packet that
 * unfolds without end is left at the limit.
 * @throws FetchFailure TOO_LARGE | UNREACHABLE, and what the stream throws
 */
export async function readBody(
  body: Readable,
  encoding: string,
  { maxBytes, signal }: BodyLimits,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const keep = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) chunks.push(chunk);
  };
  const unpacker = unpackerFor(encoding);
  const limit = within(maxBytes);
  if (unpacker === undefined) await pipeline(body, limit, keep, { signal });
  else await pipeline(body, limit, unpacker, limit, keep, { signal });
  return Buffer.concat(chunks);
}
