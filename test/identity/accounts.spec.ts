import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { theAccounts } from './built.js';
// The secrets come first: they look at all that happened to accounts.
import './leaks.part.js';
import './log.part.js';
import './sessions.part.js';
import './reauthentication.part.js';
import './tokens.part.js';
import './sign-in.part.js';
import './set-up.part.js';
import './standing.part.js';
import './tries.part.js';
import './totp.part.js';
import './visitors.part.js';
import './sealing.part.js';
import './password-hashing.part.js';
import './without-revision.part.js';
import './roles.part.js';

afterAll(async () => (await theAccounts()).close());
