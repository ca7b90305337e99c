import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { theCanaries } from './built.js';
import './present.part.js';
import './past.part.js';
import './hidden.part.js';
import './live.part.js';

afterAll(async () => (await theCanaries()).record.desk.close());
