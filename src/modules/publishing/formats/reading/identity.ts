import { createHash } from 'node:crypto';

/** The uuid of a global id. */
export const uuidOf = (globalId: string): string => globalId.slice(globalId.indexOf(':') + 1);

/** A uuid that follows from a name, and from nothing else (RFC 9562, version 8). */
export function uuidNamed(...names: readonly string[]): string {
  const bytes = createHash('sha256').update(names.join('\n')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

interface Marked {
  readonly kind: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly count: number | null;
}

/** What a milestone is, whatever its day: 'fraction-1-2', 'days-held-500'. */
export function markOf({ kind, numerator, denominator, count }: Marked): string {
  const parts = [kind.toLowerCase().replaceAll('_', '-'), numerator, denominator, count];
  return parts.filter((part) => part !== null).join('-');
}
