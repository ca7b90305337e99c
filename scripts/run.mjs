/**
 * Builds what changed, then runs an entry of the service in this same process, so that signals reach it.
 * Usage: node scripts/run.mjs src/main|src/cli/main [arguments]
 */
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';

const [entry = 'src/main'] = process.argv.splice(2, 1);
const target = resolve(import.meta.dirname, '..', join('dist', `${entry}.js`));
// From Node 22 on, compiled code of one start serves the next.
module.enableCompileCache?.();
await build();
// Libraries check more and print wider answers while developing; whoever wants that sets NODE_ENV.
process.env.NODE_ENV ??= 'production';
process.argv[1] = target;
await import(pathToFileURL(target).href);
