import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { VigilError } from '../../platform/errors/index.js';

/** Argon2id as OWASP recommends for servers: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const AT_ONCE = 2;
/** Whoever comes when so many wait already is sent away: answers would take seconds. */
const MOST_WAITING = 40;

/** Lets a few pieces of work run at once and the others wait their turn, first come, first served. */
export class WorkQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** @throws VigilError TOO_MANY_REQUESTS where too many wait */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }

  private async turn(): Promise<void> {
    if (this.waiting.length >= this.mostWaiting) throw new VigilError('TOO_MANY_REQUESTS');
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}

/** The same password typed on another keyboard may come in other code points. */
const normal = (password: string): string => password.normalize('NFKC');

/** Hashes passwords, at most two at a time: each takes 19 MiB and a core. */
@Injectable()
export class PasswordHashing {
  private readonly queue = new WorkQueue(AT_ONCE, MOST_WAITING);
  private standIn: Promise<string> | undefined;

  async hash(password: string): Promise<string> {
    return this.queue.run(async () => hash(normal(password), COST));
  }

  /** Whether it is the password; without a hash it is not, and finding that out takes as long. */
  async verify(hashed: string | undefined, password: string): Promise<boolean> {
    // Past the queue, which may refuse: one hash in the life of the process.
    this.standIn ??= hash('the account that is not there', COST);
    const standIn = await this.standIn;
    const fits = await this.queue.run(async () => verify(hashed ?? standIn, normal(password)));
    return fits && hashed !== undefined;
  }
}
