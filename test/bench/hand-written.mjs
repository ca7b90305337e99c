/**
 * The measure of what the machine can do: SQL that gives JSON text, passed through by node:http. One prepared statement
 * per question, the same database, sessions with the same role and settings as the service's anonymous readers.
 * Started by run.mjs; prints the port it listens on.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { operations } from './operations.mjs';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  options:
    '-c role=vigil_public -c default_transaction_read_only=on -c statement_timeout=5000 -c timezone=UTC -c jit=off',
  max: 20,
});
const known = operations([]);

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://127.0.0.1');
  const name = url.pathname.slice(1);
  const operation = Object.hasOwn(known, name) ? known[name] : undefined;
  if (operation === undefined) {
    response.writeHead(404).end();
    return;
  }
  try {
    const { rows } = await pool.query({ name, text: operation.statement, values: [...url.searchParams.values()] });
    response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0].body);
  } catch (error) {
    console.error(error.message);
    response.writeHead(500).end();
  }
});

server.listen(0, '127.0.0.1', () => {
  console.log(`port ${server.address().port}`);
});

process.once('SIGTERM', async () => {
  server.closeAllConnections();
  server.close();
  await pool.end();
});
