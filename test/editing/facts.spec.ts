import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { theJusticeDesk } from './built.js';
import './justice-and-advocacy.part.js';
// The courts come after them: they withdraw what the others refer to.
import './courts-and-sentences.part.js';
import './people-and-cases.part.js';

afterAll(async () => (await theJusticeDesk()).close());
