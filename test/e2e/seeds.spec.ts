import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { theSeeds } from './built.js';
import './record.part.js';
import './stories.part.js';
import './readme.part.js';
import './one-statement.part.js';
import './reference-facts.part.js';
// The pages come last: people are put on record between them.
import './paging.part.js';
import './golden-cases.part.js';
import './clearance.part.js';

afterAll(async () => (await theSeeds()).close());
