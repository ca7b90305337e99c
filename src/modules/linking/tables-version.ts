import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../platform/config/index.js';

/** Raise it when the keys of a person or an article come out otherwise from the same tables. */
const KEYS_VERSION = 2;

let version: string | undefined;

/** By what keys were made: they are made anew where it changed. */
export function tablesVersion(): string {
  version ??= fingerprint(join(packageRoot(), 'names'));
  return version;
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256').update(String(KEYS_VERSION));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  for (const path of files.map((file) => file.replaceAll('\\', '/')).sort()) {
    hash.update(`\n${path}\n`).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex').slice(0, 32);
}
