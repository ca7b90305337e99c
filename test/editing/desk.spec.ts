import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { theDesk } from './built.js';
// The addresses come first: they are numbered by what is on record.
import './addresses.part.js';
import './brought-along.part.js';
import './conflicts.part.js';
import './problems.part.js';
import './repair.part.js';
import './second-look.part.js';
import './seen-together.part.js';
import './sources-seen.part.js';
import './two-people.part.js';

afterAll(async () => (await theDesk()).close());
