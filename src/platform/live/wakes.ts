import type { Pool, PoolClient } from 'pg';
import { openPool } from '../database/index.js';

/** On which the database says that there is something new. */
const CHANNEL = 'vigil_live';

/** Looked after even if nobody says so: what is said while the session is lost, is lost. */
const LOOK_MS = 20_000;
const AGAIN_MS = 2_000;

/** Hears from the database, whichever process wrote, that there is something new to read. Begins with the first listener. */
export class Wakes {
  private readonly listeners = new Set<() => void>();
  private pool: Pool | undefined;
  private session: PoolClient | undefined;
  private timer: NodeJS.Timeout | undefined;
  private retry: NodeJS.Timeout | undefined;

  /** @param url address for the owner, whose session acts as the service; undefined: there is nobody to hear from */
  constructor(private readonly url: string | undefined) {}

  /** Calls the listener whenever there may be something new, sometimes for nothing. Returns how to stop. */
  onWake(listener: () => void): () => void {
    this.listeners.add(listener);
    this.begin();
    return () => {
      this.listeners.delete(listener);
    };
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    clearTimeout(this.retry);
    this.listeners.clear();
    const { pool } = this;
    this.pool = undefined;
    this.letGo();
    await pool?.end();
  }

  private begin(): void {
    if (this.url === undefined || this.pool !== undefined) return;
    this.pool = openPool(this.url, 'vigil_service', 1);
    this.timer = setInterval(() => {
      this.wakeAll();
    }, LOOK_MS).unref();
    void this.listen(this.pool);
  }

  private async listen(pool: Pool): Promise<void> {
    try {
      const session = await pool.connect();
      this.session = session;
      if (this.pool !== pool) {
        this.letGo();
        return;
      }
      session.once('error', () => {
        this.letGo();
        this.listenAgain(pool);
      });
      session.on('notification', () => {
        this.wakeAll();
      });
      await session.query(`LISTEN ${CHANNEL}`);
      this.wakeAll();
    } catch {
      this.letGo();
      this.listenAgain(pool);
    }
  }

  /** Ends the session, which is of no use to anybody else. */
  private letGo(): void {
    const { session } = this;
    this.session = undefined;
    session?.removeAllListeners('notification');
    session?.on('error', () => undefined);
    session?.release(true);
  }

  private listenAgain(pool: Pool): void {
    if (this.pool !== pool) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      if (this.pool === pool) void this.listen(pool);
    }, AGAIN_MS).unref();
  }

  private wakeAll(): void {
    for (const listener of this.listeners) listener();
  }
}
