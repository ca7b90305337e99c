import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.js';
import { Projector, type Difference } from '../modules/timeline/index.js';
import { withFeatures } from './command-context.js';
import { startProgress } from './progress.js';

const SHOWN = 20;

interface Options {
  readonly check?: boolean;
}

function listed(differences: readonly Difference[]): string {
  const lines = differences.slice(0, SHOWN).map(({ table, id, audience }) => `  ${table} ${id} ${audience}`);
  const rest = differences.length - lines.length;
  return [...lines, ...(rest > 0 ? [`  and ${String(rest)} more`] : [])].join('\n');
}

async function recompute({ check = false }: Options): Promise<void> {
  const bar = startProgress(check ? 'Comparing' : 'Recomputing');
  try {
    const { cases, prisoners, differences } = await withFeatures(async ({ app, database }) =>
      app.get(Projector).recompute(database.records, {
        check,
        progress: (done, total) => {
          bar.update(done, total, '');
        },
      }),
    );
    bar.end();
    const subject = `${String(cases)} cases and ${String(prisoners)} people`;
    if (differences.length > 0) {
      const text = `what is stored differs from what follows from the facts; npm run cli -- recompute mends it`;
      throw new CommandFailure(`${text}\n${listed(differences)}`);
    }
    process.stdout.write(check ? `${subject}: all that is stored follows from the facts\n` : `${subject} recomputed\n`);
  } finally {
    bar.end();
  }
}

/** `recompute`: everything that is derived from the facts, anew. */
export function addRecomputeCommand(program: Command): void {
  program
    .command('recompute')
    .description('derives milestones, status, search text and the rest anew from the facts')
    .option('--check', 'writes nothing; fails when what is stored differs from what follows from the facts')
    .addHelpText('after', '\nExample:\n  npm run cli -- recompute --check')
    .action(recompute);
}
