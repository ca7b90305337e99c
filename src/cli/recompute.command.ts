import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.js';
import { Projector, type Difference, type RecomputeReport } from '../modules/timeline/index.js';
import { withFeatures } from './command-context.js';
import { startProgress } from './progress.js';
import { showPreview } from './rule-preview.js';

const SHOWN = 20;

interface Options {
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly rules?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const cases = (count: number): string => counted(count, 'case', 'cases');
const people = (count: number): string => counted(count, 'person', 'people');

function listed(differences: readonly Difference[]): string {
  const lines = differences.slice(0, SHOWN).map(({ table, id, audience }) => `  ${table} ${id} ${audience}`);
  const rest = differences.length - lines.length;
  return [...lines, ...(rest > 0 ? [`  and ${String(rest)} more`] : [])].join('\n');
}

function checked({ changedCases, changedPrisoners, differences, ...all }: RecomputeReport): string {
  if (differences.length === 0) {
    return `${cases(all.cases)} and ${people(all.prisoners)}: all that is stored follows from the facts`;
  }
  throw new CommandFailure(
    `what is stored of ${cases(changedCases)} of ${cases(all.cases)} and ${people(changedPrisoners)} of ${people(all.prisoners)} ` +
      `differs from what follows from the facts; npm run cli -- recompute mends it\n${listed(differences)}`,
  );
}

function mended({ changedCases, changedPrisoners, ...all }: RecomputeReport): string {
  return (
    `${cases(all.cases)} and ${people(all.prisoners)} were computed; ` +
    `what is stored changed for ${cases(changedCases)} and ${people(changedPrisoners)}`
  );
}

async function computeAnew(check: boolean): Promise<string> {
  const bar = startProgress(check ? 'Comparing' : 'Recomputing');
  const started = performance.now();
  try {
    const report = await withFeatures(
      async ({ app, database }) =>
        app.get(Projector).recompute(database.records, {
          check,
          progress: (done, total) => {
            bar.update(done, total, '');
          },
        }),
      { byAnyRules: true },
    );
    bar.end();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    return `${check ? checked(report) : mended(report)} (${seconds} s)`;
  } finally {
    bar.end();
  }
}

/** Refuses options that say nothing together. */
function requireSense({ check, dryRun, rules, all, json }: Options): void {
  if (dryRun === true) {
    if (check === true) throw new CommandFailure('--check and --dry-run are two questions; ask one at a time');
    return;
  }
  if (rules !== undefined) {
    throw new CommandFailure(
      '--rules goes with --dry-run only: the record is computed by the rules of the service, in its folder rules/',
    );
  }
  if (all === true || json === true) throw new CommandFailure('--all and --json go with --dry-run only');
}

async function recompute(options: Options): Promise<void> {
  requireSense(options);
  if (options.dryRun === true) await showPreview(options);
  else process.stdout.write(`${await computeAnew(options.check === true)}\n`);
}

const EXAMPLES = `
Examples:
  npm run cli -- recompute --check
  npm run cli -- recompute --dry-run                    what the rules of the service would change of what is stored
  npm run cli -- recompute --dry-run --rules my-rules   the same of the rule sets in a folder of yours`;

/** `recompute`: everything that is derived from the facts, anew. */
export function addRecomputeCommand(program: Command): void {
  program
    .command('recompute')
    .description('derives milestones, status, search text and the rest anew from the facts')
    .option('--check', 'writes nothing; fails when what is stored differs from what follows from the facts')
    .option('--dry-run', 'writes nothing; lists which computed days of which cases would change, from and to')
    .option('--rules <folder>', 'with --dry-run: goes by the rule sets (*.json) of this folder')
    .option('--all', 'with --dry-run: lists every case, however many there are')
    .option('--json', 'with --dry-run: one JSON document with everything on standard output')
    .addHelpText('after', EXAMPLES)
    .action(recompute);
}
