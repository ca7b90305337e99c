import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { requireEmail, requirePassword } from '../../src/modules/identity/account-rules.js';
import { PasswordHashing, WorkQueue } from '../../src/modules/identity/password-hashing.js';

describe('the queue of hashes', () => {
  it('runs two at once, the rest in the order they came, and goes on after a failure', async () => {
    const queue = new WorkQueue(2, 100);
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, async (_, index) =>
        queue.run(async () => {
          running += 1;
          most = Math.max(most, running);
          order.push(index);
          await pause(5);
          running -= 1;
          if (index === 3) throw new Error('one fails');
          return index;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(order).toEqual(Array.from({ length: 12 }, (_, index) => index));
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });

  it('sends away whom it would keep waiting too long, and takes others again later', async () => {
    const queue = new WorkQueue(1, 1);
    const slow = async (): Promise<void> => pause(20);
    const answers = await Promise.allSettled([queue.run(slow), queue.run(slow), queue.run(slow)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(answers[2]).toMatchObject({ reason: { code: 'TOO_MANY_REQUESTS' } });
    await expect(queue.run(async () => Promise.resolve('later'))).resolves.toBe('later');
  });
});

describe('password hashes', () => {
  const hashing = new PasswordHashing();

  it('are Argon2id with a salt of their own, and fit their password alone, however it was typed', async () => {
    const [one, two] = await Promise.all([hashing.hash('pass café word'), hashing.hash('pass café word')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await hashing.verify(one, 'pass cafe\u0301 word')).toBe(true);
    expect(await hashing.verify(one, 'pass cafe word')).toBe(false);
  });

  it('are computed for an account that is not there, too', async () => {
    expect(await hashing.verify(undefined, 'the account that is not there')).toBe(false);
  });
});

describe('what a password must be', () => {
  const owner = { email: 'maria.kalesnik@example.org', name: 'Maria Kalesnik' };

  it.each([
    'short',
    'x'.repeat(11),
    'x'.repeat(257),
    'maria.kalesnik',
    'MARIA.Kalesnik@example.org',
    ' maria KALESNIK ',
  ])('not %j', (password) => {
    expect(() => requirePassword(password, owner)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it.each(['x'.repeat(12), 'x'.repeat(256), 'я'.repeat(12), 'maria.kalesnik and more'])('but %j', (password) => {
    expect(requirePassword(password, owner)).toBe(password);
  });

  it('and an address is kept in lower case', () => {
    expect(requireEmail(' A.B@Example.ORG ')).toBe('a.b@example.org');
    for (const bad of ['', 'a', 'a@', '@b', 'a b@c', 'a@b@c']) {
      expect(() => requireEmail(bad)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    }
  });
});
