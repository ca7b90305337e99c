import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.js';

interface Options {
  readonly check?: string;
  readonly write?: string;
}

async function compare(file: string, schema: string): Promise<void> {
  const known = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const built = schema.split('\n');
  if (known.join('\n') === schema) return;
  const gone = known.filter((line) => line.trim() !== '' && !built.includes(line)).map((line) => `- ${line}`);
  const added = built.filter((line) => line.trim() !== '' && !known.includes(line)).map((line) => `+ ${line}`);
  const shown = [...gone, ...added].slice(0, 40).join('\n');
  throw new CommandFailure(`${file} is not the schema of this code; npm run schema:write writes it\n${shown}`);
}

export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .description('prints the GraphQL schema; needs no database')
    .option('--check <file>', 'compares it with this file instead and fails when they differ')
    .option('--write <file>', 'writes it to this file instead')
    .addHelpText('after', '\nExample:\n  npm run --silent cli -- schema > schema.graphql')
    .action(async ({ check, write }: Options) => {
      const { printedSchema } = await import('./offline-app.js');
      const schema = await printedSchema();
      if (check !== undefined) await compare(check, schema);
      else if (write !== undefined) await writeFile(write, schema);
      else process.stdout.write(schema);
    });
}
