/**
 * Shows that each gate can fail: copies the checkout, runs the gate, plants one violation, runs it again. A gate that
 * is red before, or green after, fails this script. Slow; run it after changing a gate.
 * Usage: node scripts/plant-violations.mjs [gate …]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

const add = (path, text) => (copy) => {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
};
const append = (path, text) => (copy) => appendFileSync(join(copy, path), text);
const replace = (path, before, after) => (copy) => {
  const text = readFileSync(join(copy, path), 'utf8');
  if (!before.test(text)) throw new Error(`${path} has nothing that matches ${before}: this violation is out of date`);
  writeFileSync(join(copy, path), text.replace(before, after));
};

const MIGRATION = `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Planted1900000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE award ADD COLUMN planted text');
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}
`;

/** Per gate: what is broken, what the gate must say of it, and how it is broken. Gates with several rules have several violations. */
const VIOLATIONS = [
  [
    'types',
    'a text where a number is due',
    /not assignable to type 'number'/,
    append('src/domain/vocabulary/case.ts', "export const planted: number = 'one';\n"),
  ],
  [
    'lint',
    'an unused variable',
    /no-unused-vars/,
    add('src/domain/planted.ts', 'export function planted(): void {\n  const unused = 1;\n}\n'),
  ],
  [
    'lint',
    'the clock in the domain',
    /no-restricted-globals/,
    add('src/domain/planted.ts', 'export const planted = (): number => Date.now();\n'),
  ],
  [
    'lint',
    'a field without its type',
    /Say the type/,
    add(
      'src/modules/sources/planted.ts',
      "import { Field } from '@nestjs/graphql';\n\nexport class Planted {\n  @Field()\n  name!: string;\n}\n",
    ),
  ],
  ['format', 'a double-quoted text', /planted\.ts/, add('src/domain/planted.ts', 'export const planted = "x"\n')],
  ['unused', 'a file that nobody imports', /planted\.ts/, add('src/domain/planted.ts', 'export const planted = 1;\n')],
  [
    'unused',
    'a package that nobody imports',
    /planted/,
    replace('package.json', /"dependencies": \{/, '"dependencies": {\n    "planted": "1.0.0",'),
  ],
  [
    'unused',
    'a migration that is not in the list',
    /planted\.migration/,
    add('migrations/1900000000000-planted.migration.ts', MIGRATION),
  ],
  [
    'imports',
    'the domain imports the framework',
    /domain-is-pure/,
    add('src/domain/planted.ts', "import '@nestjs/common';\n"),
  ],
  ['imports', 'the domain imports Node', /domain-is-pure/, add('src/domain/planted.ts', "import 'node:fs';\n")],
  [
    'imports',
    'the platform imports a module',
    /platform-knows-no-module/,
    add('src/platform/planted.ts', "import '../modules/sources/index.js';\n"),
  ],
  [
    'imports',
    'a module imports upwards',
    /modules-point-down:sources/,
    add('src/modules/sources/planted.ts', "import '../cases/index.js';\n"),
  ],
  [
    'imports',
    'a module imports past an index',
    /modules-meet-at-index/,
    add('src/modules/cases/planted.ts', "import '../sources/sources.module.js';\n"),
  ],
  [
    'imports',
    'a module imports the root',
    /modules-know-no-root/,
    add('src/modules/cases/planted.ts', "import '../../create-app.js';\n"),
  ],
  [
    'imports',
    'a module that has no place',
    /modules-are-known/,
    (copy) => {
      add('src/modules/planted/index.ts', 'export const planted = 1;\n')(copy);
      add('src/modules/planted/other.ts', "import './index.js';\n")(copy);
    },
  ],
  [
    'imports',
    'a cycle',
    /no-circular: src\/domain\/planted/,
    (copy) => {
      add('src/domain/planted-a.ts', "import './planted-b.js';\n")(copy);
      add('src/domain/planted-b.ts', "import './planted-a.js';\n")(copy);
    },
  ],
  ['imports', 'an import of nothing', /resolvable/, add('src/domain/planted.ts', "import './nothing.js';\n")],
  ['schema', 'a committed schema of yesterday', /Award/, replace('schema.graphql', /^type Award /m, 'type Reward ')],
  [
    'root-fields',
    'a root field without a decision',
    /case/,
    replace('src/modules/cases/cases.resolver.ts', / {2}@Public\(\)\n/, ''),
  ],
  [
    'contract',
    'a field that the contract names is gone',
    /awardedBy/,
    replace('src/modules/advocacy/award.model.ts', /awardedBy!:/, 'awardedByWhom!:'),
  ],
  [
    'migrations',
    'a migration that no entity knows and that cannot be taken back',
    /planted/,
    (copy) => {
      add('migrations/1900000000000-planted.migration.ts', MIGRATION)(copy);
      replace('migrations/index.ts', /\n\];/, '\n  Planted1900000000000,\n];')(copy);
      replace(
        'migrations/index.ts',
        /^/,
        "import { Planted1900000000000 } from './1900000000000-planted.migration.js';\n",
      )(copy);
    },
  ],
  [
    'licences',
    'a package under the AGPL',
    /AGPL-3\.0-only/,
    replace('package-lock.json', /"license": "MIT"/, '"license": "AGPL-3.0-only"'),
  ],
  ['size', 'a file of 301 lines', /planted\.ts: 301 lines/, add('src/domain/planted.ts', `${'// line\n'.repeat(301)}`)],
];

function copyCheckout() {
  const copy = mkdtempSync(join(tmpdir(), 'planted-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const path of files.toString().split('\0').filter(Boolean)) {
    // A file that is deleted but not committed is listed still.
    if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(copy, path), { force: true, recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function run(gate, copy) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', `check:${gate}`], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { green: status === 0, output: `${stdout}${stderr}`.trim() };
}

function withCopy(act) {
  const copy = copyCheckout();
  try {
    return act(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2);
const chosen = VIOLATIONS.filter(([gate]) => wanted.length === 0 || wanted.includes(gate));
const cleanResults = new Map();
let wrong = 0;

for (const [gate, title, complaint, plant] of chosen) {
  if (!cleanResults.has(gate))
    cleanResults.set(
      gate,
      withCopy((copy) => run(gate, copy)),
    );
  const clean = cleanResults.get(gate);
  const planted = withCopy((copy) => {
    plant(copy);
    return run(gate, copy);
  });
  const named = complaint.test(planted.output) && !complaint.test(clean.output);
  const right = clean.green && !planted.green && named;
  if (!right) wrong += 1;
  const colours = `${clean.green ? 'green' : 'RED'.padEnd(5)} → ${planted.green ? 'GREEN' : 'red'}`;
  console.log(`${right ? 'ok  ' : 'FAIL'} ${gate.padEnd(12)} ${colours.padEnd(14)} ${title}`);
  if (!planted.green && !named) console.log(`     it does not say ${complaint}`);
  if (!clean.green) console.log(clean.output.split('\n').slice(-15).join('\n'));
}

console.log(`${chosen.length - wrong} violations seen, ${wrong} not`);
process.exitCode = wrong === 0 ? 0 : 1;
