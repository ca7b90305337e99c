import 'reflect-metadata';
import { Command } from 'commander';
import { loadConfiguration } from '../platform/config/index.js';
import { reportAndExit } from '../report.js';
import { serve } from '../serve.js';
import { addDatabaseCommands } from './database.commands.js';
import { addDoctorCommand } from './doctor.command.js';
import { addGenerateCommand } from './generate.command.js';
import { addImportTableCommands } from './import-table.commands.js';
import { addRecomputeCommand } from './recompute.command.js';
import { addRecordCommands } from './record.commands.js';
import { addSchemaCommand } from './schema.command.js';
import { addTokenCommands } from './token.commands.js';
import { addUserCommands } from './user.commands.js';

const EXAMPLES = `
Examples:
  npm run cli -- serve                        start the service
  npm run cli -- doctor                       what is configured, and what is wrong
  npm run cli -- import my-case.json          put a document of facts on record
  npm run cli -- recompute --check            prove that what is derived follows from the facts
  npm run cli -- help user                    accounts of staff
  npm run cli -- help import                  what a command takes

The service is configured by environment variables; doctor lists them.
npm run --silent leaves nothing but the command's own output on standard output.`;

// Whoever reads only the beginning, as `head` does, has had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const program = new Command('vigil')
  .description('Campaign case tracker: facts with sources, computed sentence milestones, GraphQL.')
  .addHelpText('after', EXAMPLES)
  .showHelpAfterError('(npm run cli -- help lists the commands)');

program
  .command('serve')
  .description('starts the service; it stops by SIGTERM or Ctrl-C')
  .addHelpText('after', '\nExample:\n  PORT=8080 LOG_LEVEL=warn npm run cli -- serve')
  .action(async () => serve(loadConfiguration(process.env)));
addDatabaseCommands(program);
addRecordCommands(program);
addImportTableCommands(program);
addRecomputeCommand(program);
addGenerateCommand(program);
addUserCommands(program);
addTokenCommands(program);
addDoctorCommand(program);
addSchemaCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  reportAndExit(error);
}
