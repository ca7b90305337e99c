import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seal, sealingKeyIn, unseal } from '../../src/modules/identity/sealing.js';

const PLACE = { table: 'account', id: 'a', field: 'totp_secret' };
const PLAIN = Buffer.from('a secret of twenty b');

describe('sealed values', () => {
  const key = randomBytes(32);

  it('open where they were sealed, and look different each time', () => {
    const sealed = seal(key, PLACE, PLAIN);
    expect(unseal(key, PLACE, sealed)).toEqual(PLAIN);
    expect(sealed.includes(PLAIN)).toBe(false);
    expect(seal(key, PLACE, PLAIN)).not.toEqual(sealed);
  });

  it.each([
    { what: 'in another row', place: { ...PLACE, id: 'b' } },
    { what: 'in another table', place: { ...PLACE, table: 'relative' } },
    { what: 'in another field', place: { ...PLACE, field: 'contact' } },
  ])('do not open $what', ({ place }) => {
    expect(() => unseal(key, place, seal(key, PLACE, PLAIN))).toThrow();
  });

  it('do not open under another key, or with any bit changed', () => {
    const sealed = seal(key, PLACE, PLAIN);
    expect(() => unseal(randomBytes(32), PLACE, sealed)).toThrow();
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => unseal(key, PLACE, changed)).toThrow();
    }
  });
});

describe('the sealing key', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vigil-key-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is made once, for its owner alone, and read again later', () => {
    const key = sealingKeyIn(folder)();
    expect(key).toHaveLength(32);
    expect(sealingKeyIn(folder)()).toEqual(key);
    expect(statSync(join(folder, 'sealing.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'sealing.key'), 'utf8').trim()).toBe(key.toString('base64'));
  });

  it('is refused where others can read it or it is no key', () => {
    const file = join(folder, 'sealing.key');
    chmodSync(file, 0o644);
    expect(() => sealingKeyIn(folder)()).toThrow(/chmod 600/);
    chmodSync(file, 0o600);
    writeFileSync(file, 'short\n');
    expect(() => sealingKeyIn(folder)()).toThrow(/32 bytes/);
  });
});
