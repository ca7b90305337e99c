import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';

const ROLE = 'vigil_public';

/**
 * Lets anonymous readers of the embedded server log in as themselves: a session that began as the owner's could go back
 * to being the owner's. The password follows from the owner's, so that there is one secret to keep.
 * @returns the address for anonymous readers
 */
export async function publicLogin(owner: DataSource, url: string): Promise<string> {
  const login = new URL(url);
  const password = createHmac('sha256', decodeURIComponent(login.password)).update(ROLE).digest('base64url');
  await owner.transaction(async (transaction) => {
    // Two processes may come first at the same time, and PostgreSQL refuses concurrent changes of one role.
    await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('vigil.public_login', 0))`);
    const [role] = await transaction.query<{ rolcanlogin: boolean }[]>(
      `SELECT rolcanlogin FROM pg_roles WHERE rolname = '${ROLE}'`,
    );
    if (role?.rolcanlogin === false) await transaction.query(`ALTER ROLE ${ROLE} LOGIN PASSWORD '${password}'`);
  });
  login.username = ROLE;
  login.password = password;
  return login.href;
}
