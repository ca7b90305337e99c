import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { theImportDesk } from './built.js';
import './reading.part.js';
import './same-checks.part.js';
import './undo.part.js';
// The outcomes come last: a day passes, and the sessions of the desk end.
import './outcomes.part.js';
import './volume.part.js';
import './command.part.js';

afterAll(async () => (await theImportDesk()).close());
