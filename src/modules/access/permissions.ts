import { StaffRole, type Actor } from '../identity/index.js';

/** What an account may be allowed to do. */
export type Permission =
  | 'session.own'
  | 'session.enrol'
  | 'fact.write'
  | 'fact.publish'
  | 'news.review'
  | 'news.relink'
  | 'person.protected'
  | 'person.sealed'
  | 'person.erase'
  | 'record.import'
  | 'record.export'
  | 'record.webhooks'
  | 'account.administer';

const { RESEARCHER, EDITOR, REVIEWER, ADMIN } = StaffRole;

/** Which roles have which permission: the one table. docs/api/roles.md shows it to people. */
export const ROLES_OF: Readonly<Record<Permission, readonly StaffRole[]>> = {
  'session.own': [RESEARCHER, EDITOR, REVIEWER, ADMIN],
  'session.enrol': [RESEARCHER, EDITOR, REVIEWER, ADMIN],
  'fact.write': [EDITOR, REVIEWER, ADMIN],
  'fact.publish': [REVIEWER, ADMIN],
  'news.review': [EDITOR, REVIEWER, ADMIN],
  'news.relink': [ADMIN],
  'person.protected': [EDITOR, REVIEWER, ADMIN],
  'person.sealed': [REVIEWER, ADMIN],
  'person.erase': [ADMIN],
  'record.import': [EDITOR, REVIEWER, ADMIN],
  'record.export': [ADMIN],
  'record.webhooks': [ADMIN],
  'account.administer': [ADMIN],
};

/** What belongs to a person at a keyboard: no API token may do it. */
const SESSIONS_ONLY: ReadonlySet<Permission> = new Set([
  'session.own',
  'session.enrol',
  'person.protected',
  'person.sealed',
  'person.erase',
  'record.import',
  'record.export',
  'record.webhooks',
  'account.administer',
]);

/** Whether somebody may do something, by role and by the way they came in. */
export function isAllowed({ role, by }: Actor, permission: Permission): boolean {
  if (!ROLES_OF[permission].includes(role)) return false;
  // All that needs a permission beyond one's own session changes something.
  if (by.kind === 'API_TOKEN') return !SESSIONS_ONLY.has(permission) && by.scopes.includes('WRITE');
  return (by.session === 'ENROLMENT') === (permission === 'session.enrol');
}
