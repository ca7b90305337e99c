import 'reflect-metadata';
import { loadConfiguration } from './platform/config/index.js';
import { reportAndExit } from './report.js';
import { serve } from './serve.js';

try {
  await serve(loadConfiguration(process.env));
} catch (error) {
  reportAndExit(error);
}
