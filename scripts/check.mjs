/**
 * Runs every gate, a line each, and fails at the end if one of them failed. A gate is a script of package.json whose
 * name starts with `check:`. With `--tests-ran`, gates that are test files are left out: `npm test` has run them.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const testsRan = process.argv.includes('--tests-ran');
const gates = Object.keys(scripts).filter((name) => name.startsWith('check:'));
const isTestFile = (name) => scripts[name].startsWith('npm test');
const queue = gates.filter((name) => !(testsRan && isTestFile(name)));

async function run(name) {
  const started = performance.now();
  const child = spawn('npm', ['run', '--silent', name], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((settle) => child.on('close', settle).on('error', () => settle(-1)));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const passed = code === 0;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name.slice('check:'.length).padEnd(12)} ${seconds.padStart(6)} s`);
  if (!passed) console.log(output.trimEnd().replaceAll(/^/gm, '     '));
  return passed;
}

const results = [];
async function worker() {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) results.push(await run(name));
}

await Promise.all(Array.from({ length: Math.min(2, cpus().length) }, worker));
const left = gates.length - results.length;
const failed = results.filter((passed) => !passed).length;
if (left > 0) console.log(`     ${left} gates are test files and ran with npm test`);
console.log(`Gates: ${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
