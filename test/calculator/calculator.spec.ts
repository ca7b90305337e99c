import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { theCalculator } from './built.js';
import './golden.part.js';
import './input.part.js';
import './limits.part.js';
import './mutations.part.js';
import './readme-example.part.js';
import './reference.part.js';
import './beside-the-record.part.js';

afterAll(async () => (await theCalculator()).close());
