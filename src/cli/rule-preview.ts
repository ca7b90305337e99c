import { resolve } from 'node:path';
import { ruleBook, readRuleBook } from '../modules/rules/index.js';
import { Projector, type CaseChange } from '../modules/timeline/index.js';
import { withFeatures } from './command-context.js';
import { ChangeSummary, linesOf, summaryTable } from './change-report.js';
import { startProgress } from './progress.js';

/** Lines about cases that are shown unless all are asked for. */
const LINES_SHOWN = 50;

export interface PreviewCommandOptions {
  /** Folder of rule sets; undefined: those of the service. */
  readonly rules?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

interface Output {
  add(change: CaseChange): void;
  /** Writes it all to standard output. */
  end(computed: number): void;
}

/** `recompute --dry-run`: which computed days would move, and nothing is written. */
export async function showPreview({ rules, all = false, json = false }: PreviewCommandOptions): Promise<void> {
  // Rules that cannot be used are said before the database is opened.
  const book = rules === undefined ? ruleBook() : readRuleBook(resolve(rules));
  const output = json ? jsonOutput() : textOutput(all ? Infinity : LINES_SHOWN);
  const bar = startProgress('Comparing');
  try {
    const computed = await withFeatures(
      async ({ app, database }) =>
        app.get(Projector).preview(database.records, {
          book,
          onChange: (change) => {
            output.add(change);
          },
          progress: (done, total) => {
            bar.update(done, total, 'cases');
          },
        }),
      { byAnyRules: true },
    );
    bar.end();
    output.end(computed);
  } finally {
    bar.end();
  }
}

function textOutput(limit: number): Output {
  const summary = new ChangeSummary();
  const lines: string[] = [];
  let total = 0;
  return {
    add(change) {
      summary.add(change);
      const found = linesOf(change);
      total += found.length;
      if (lines.length < limit) lines.push(...found.slice(0, limit - lines.length));
    },
    end(computed) {
      const of = `of ${computed.toLocaleString('en')} ${computed === 1 ? 'case' : 'cases'}`;
      if (summary.cases === 0) {
        process.stdout.write(`Nothing moves: no computed day or status ${of} would change\n`);
        return;
      }
      const rest = total - lines.length;
      for (const line of lines) process.stdout.write(`${line}\n`);
      if (rest > 0) process.stdout.write(`and ${rest.toLocaleString('en')} more lines; --all shows them\n`);
      const changed = summary.cases.toLocaleString('en');
      process.stdout.write(`\n${summaryTable(summary)}\n\n${changed} ${of} would change; nothing was written\n`);
    },
  };
}

function jsonOutput(): Output {
  const summary = new ChangeSummary();
  const changes: string[] = [];
  return {
    add(change) {
      summary.add(change);
      changes.push(JSON.stringify(change));
    },
    end(computed) {
      const { ruleSets } = summary;
      const head = JSON.stringify({ computedCases: computed, changedCases: summary.cases, ruleSets });
      // Piece by piece: as one text a large record would be longer than a text may be.
      process.stdout.write(`${head.slice(0, -1)},"cases":[`);
      for (const [index, text] of changes.entries()) process.stdout.write(`${index === 0 ? '' : ','}\n${text}`);
      process.stdout.write('\n]}\n');
    },
  };
}
