import type { Command } from 'commander';
import { loadConfiguration, VARIABLES, type Configuration } from '../platform/config/index.js';
import { diagnose, type Finding } from './diagnosis.js';

/** An address without its password; other values as they are. */
function masked(value: string): string {
  return value.replace(/(:\/\/[^:/@\s]*):[^@\s]*@/, '$1:***@').replace(/([?&]password=)[^&\s]*/i, '$1***');
}

function configurationLines(configuration: Configuration): string[] {
  return Object.values(VARIABLES).map(({ name, fallback }) => {
    const isSet = (process.env[name] ?? '') !== '';
    const value = String(configuration[name] ?? fallback);
    return `  ${name.padEnd(20)} ${masked(value)}${isSet ? '' : '  (default)'}`;
  });
}

function line({ state, what, found, fix }: Finding): string {
  const text = `${state.padEnd(4)} ${what.padEnd(16)} ${found}`;
  return fix === undefined ? text : `${text}\n${' '.repeat(22)}→ ${fix}`;
}

async function runDoctor(): Promise<void> {
  const configuration = loadConfiguration(process.env);
  process.stdout.write(`Configuration\n${configurationLines(configuration).join('\n')}\n\n`);
  const findings = await diagnose(configuration);
  process.stdout.write(`${findings.map(line).join('\n')}\n`);
  if (findings.some(({ state }) => state === 'FAIL')) process.exitCode = 1;
}

/** `doctor`: what is configured and what is wrong, each finding with what to do about it. */
export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('says what is configured and what is wrong; fails when the service could not work')
    .addHelpText('after', '\nEach line is OK, WARN or FAIL, with the remedy below it. Secrets are masked.')
    .action(runDoctor);
}
