import { InvalidArgumentError, type Command } from 'commander';
import { generate, type GenerateReport } from '../modules/synthetic/index.js';
import { Projector } from '../modules/timeline/index.js';
import { UnitOfWork } from '../platform/database/index.js';
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
    database.asOwner(async (owner) => {
      const projector = app.get(Projector);
      const unitOfWork = new UnitOfWork(owner);
      unitOfWork.onRevision(async (tx, scope) => projector.refresh(tx, scope));
      return generate({ ...options, owner, unitOfWork, progress });
    }),
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
    .requiredOption('--cases <n>', 'how many synthetic cases there are to be, 1 to 999999', wholeNumber)
    .requiredOption('--seed <s>', 'the same seed gives the same records', wholeNumber)
    .option('--alongside-real-cases', 'writes even where real people are on record')
    .addHelpText('after', '\nExample:\n  DATA_DIR=./.measure npm run cli -- generate --cases 50000 --seed 1')
    .action(runGenerate);
}
