import { VigilError } from '../../platform/errors/index.js';

const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 256;
const LONGEST_NAME = 120;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,180}$/u;

const refuse = (field: string, detail: string): never => {
  throw new VigilError('BAD_USER_INPUT', { field, detail });
};

/** As which an address is stored and looked up. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

/** @throws VigilError BAD_USER_INPUT */
export function requireEmail(email: string): string {
  const normal = normalEmail(email);
  return EMAIL.test(normal) ? normal : refuse('email', 'email is not an address like name@example.org.');
}

/** @throws VigilError BAD_USER_INPUT */
export function requireName(name: string): string {
  const trimmed = name.trim();
  if (trimmed !== '' && trimmed.length <= LONGEST_NAME && !/\p{Cc}/u.test(trimmed)) return trimmed;
  return refuse('name', `name has from 1 to ${String(LONGEST_NAME)} characters on one line.`);
}

/** Whom a password is for: it must not be their name or address. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** @throws VigilError BAD_USER_INPUT, which never repeats the password */
export function requirePassword(password: string, { email, name }: PasswordOwner, field = 'password'): string {
  // Characters as people count them at the keyboard, not UTF-16 units.
  const { length } = Array.from(password);
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
    const bounds = `${String(SHORTEST_PASSWORD)} to ${String(LONGEST_PASSWORD)}`;
    return refuse(field, `A password has from ${bounds} characters.`);
  }
  if ([email, email.split('@', 1)[0] ?? '', name].some((known) => folded(known) === folded(password))) {
    return refuse(field, 'A password must not be the name or the address of its owner.');
  }
  return password;
}
