import { InvalidArgumentError, type Command } from 'commander';
import { generate, type GenerateReport } from '../modules/synthetic/index.js';
import { Projector } from '../modules/timeline/index.js';
import { withFeatures } from './command-context.js';
import { startProgress } from './progress.js';

interface Options {
  readonly cases: number;
  readonly seed: number;
  readonly alongsideRealCases?: boolean;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

async function fill(options: Options, progress: (done: number, total: number) => void): Promise<GenerateReport> {
  return withFeatures(async ({ app, database }) =>
    database.asOwner(async (owner) =>
      generate({
        ...options,
        owner,
        progress,
        refresh: async (tx, scope) => app.get(Projector).refresh(tx, scope),
      }),
    ),
  );
}

async function runGenerate(options: Options): Promise<void> {
  const bar = startProgress('Generating');
  const started = performance.now();
  try {
    const { presentCases, addedCases, addedRows } = await fill(options, (done, total) => {
      bar.update(done, total, 'cases');
    });
    bar.end();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `${String(addedCases)} synthetic cases in ${String(addedRows)} rows were added in ${seconds} s; ` +
        `${String(presentCases)} were there before\n`,
    );
  } finally {
    bar.end();
  }
}

/** `generate`: invented cases to measure with, marked as such in everything that shows them. */
export function addGenerateCommand(program: Command): void {
  program
    .command('generate')
    .description('fills the database with synthetic cases, clearly marked, for measuring')
    .option('--cases <n>', 'how many synthetic cases there are to be, 1 to 999999', wholeNumber, 1000)
    .option('--seed <s>', 'the same seed gives the same records', wholeNumber, 1)
    .option('--alongside-real-cases', 'writes even where real people are on record')
    .addHelpText('after', '\nExample:\n  DATA_DIR=./.measure npm run cli -- generate --cases 50000 --seed 1')
    .action(runGenerate);
}
