import { createHash, randomBytes } from 'node:crypto';

/** What API tokens begin with, so that one that is found somewhere can be recognised. */
export const API_TOKEN_PREFIX = 'vigil_';

const TOKEN_BYTES = 32;
const SETUP_CODE_BYTES = 16;

/** 256 random bits in 43 characters. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** 128 random bits, in groups for typing. */
export function newSetupCode(): string {
  const digits = randomBytes(SETUP_CODE_BYTES).toString('hex');
  return digits.replaceAll(/(.{8})(?!$)/g, '$1-');
}

/** As which a token is stored: it is random throughout, so one round is enough. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();
