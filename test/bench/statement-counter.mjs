/**
 * A loopback relay in front of PostgreSQL that counts the statements a client runs, by the messages Execute and Query
 * of the wire protocol. pg_stat_statements is not loaded by default, and pg_stat_database reports up to ten seconds late.
 */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

const EXECUTE = 'E'.charCodeAt(0);
const QUERY = 'Q'.charCodeAt(0);
const LENGTH_BYTES = 4;

/** Reads one client's messages from chunks of any size; tells the type of each. The first has no type byte. */
function messageReader(onMessage) {
  let header = [];
  let typed = false;
  let skip = 0;
  return (chunk) => {
    for (let at = 0; at < chunk.length;) {
      if (skip > 0) {
        const step = Math.min(skip, chunk.length - at);
        skip -= step;
        at += step;
        continue;
      }
      header.push(chunk[at]);
      at += 1;
      if (header.length < LENGTH_BYTES + (typed ? 1 : 0)) continue;
      skip = Buffer.from(header).readUInt32BE(typed ? 1 : 0) - LENGTH_BYTES;
      onMessage(typed ? header[0] : undefined);
      header = [];
      typed = true;
    }
  };
}

/** Starts the relay. `url` leads through it to the database of `target`; `count()` is the number of statements so far. */
export async function countStatements(target) {
  const upstream = new URL(target);
  const sockets = new Set();
  let statements = 0;
  const server = createServer((client) => {
    const database = connect(Number(upstream.port || 5432), upstream.hostname);
    const read = messageReader((type) => {
      if (type === EXECUTE || type === QUERY) statements += 1;
    });
    client.on('data', read);
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => [client, database].forEach((either) => either.destroy()));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(server.address().port);
  return {
    url: url.href,
    count: () => statements,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
