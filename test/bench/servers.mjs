/** Starts and stops the two servers as processes of their own, so that neither shares a thread with the load. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const START_MS = 60_000;
const STOP_MS = 12_000;

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Starts node with these arguments and waits until a line of its output matches. */
async function start(args, env, ready) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const match = await new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${args[0]} did not start within ${START_MS / 1000} s`));
    }, START_MS);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-10_000);
      const found = ready.exec(output);
      if (found === null) return;
      clearTimeout(late);
      resolve(found);
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`${args[0]} ended with status ${code} before it answered`));
    });
  });
  return { child, match };
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const cut = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  child.kill('SIGTERM');
  await once(child, 'exit');
  clearTimeout(cut);
}

/** The service as built in dist, over the database of `url`. */
export async function startService(url) {
  const port = await freePort();
  const env = {
    DATABASE_URL: url,
    PUBLIC_DATABASE_URL: '',
    HOST: '127.0.0.1',
    PORT: String(port),
    SEED: 'none',
    LOG_LEVEL: 'warn',
    // The load comes from one address.
    REQUESTS_PER_MINUTE: '0',
    CALCULATIONS_PER_MINUTE: '0',
    NODE_ENV: 'production',
  };
  const { child } = await start(['--enable-source-maps', 'dist/src/main.js'], env, /answers at/);
  return { url: `http://127.0.0.1:${port}/graphql`, stop: () => stop(child) };
}

/** The hand-written server over the same database. */
export async function startHandWritten(url) {
  const { child, match } = await start(
    ['test/bench/hand-written.mjs'],
    { DATABASE_URL: url, NODE_ENV: 'production' },
    /port (\d+)/,
  );
  return { url: `http://127.0.0.1:${match[1]}`, stop: () => stop(child) };
}
