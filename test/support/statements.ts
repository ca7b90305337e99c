import { Client } from 'pg';

/** The statements that any connection of this process is given while the work goes on. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const statements: string[] = [];
  const original = Reflect.get(Client.prototype, 'query') as (...args: unknown[]) => unknown;
  Client.prototype.query = function counted(this: Client, ...args: unknown[]): unknown {
    const [query] = args;
    statements.push(typeof query === 'string' ? query : ((query as { text?: string }).text ?? ''));
    return original.apply(this, args);
  } as typeof Client.prototype.query;
  try {
    await work();
  } finally {
    Client.prototype.query = original as typeof Client.prototype.query;
  }
  return statements;
}
