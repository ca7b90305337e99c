import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES_FOLDER } from '../../src/modules/rules/index.js';

/** JSON as it comes from a file, to be damaged at will. */
export interface Damageable {
  [key: string]: unknown;
  ratios: Record<string, unknown>[];
  eligibility: Record<string, unknown>[];
  life: Record<string, unknown>[];
  orders: Record<string, unknown>[];
  sources: Record<string, unknown>[];
  conventions: Record<string, unknown>;
}

/** A copy of the shipped rule sets that a test may damage. */
export class RulesCopy {
  private readonly root = mkdtempSync(join(tmpdir(), 'vigil-rules-'));
  readonly folder = join(this.root, 'rules');

  constructor() {
    cpSync(RULES_FOLDER, this.folder, { recursive: true });
  }

  /** Changes one file as JSON. */
  change(file: string, edit: (set: Damageable) => void): void {
    const set = JSON.parse(readFileSync(join(this.folder, file), 'utf8')) as Damageable;
    edit(set);
    this.write(file, JSON.stringify(set));
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  delete(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
