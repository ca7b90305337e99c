import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { closeWorld } from './keeping/built.js';
import './keeping/dates.part.js';
import './keeping/exact.part.js';
import './keeping/validators.part.js';
import './keeping/long-work.part.js';
import './keeping/options.part.js';
import './keeping/every-write.part.js';
import './keeping/lost-database.part.js';

afterAll(closeWorld);
