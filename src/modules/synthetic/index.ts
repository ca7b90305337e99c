export { generate, type GenerateOptions, type GenerateReport } from './generate.js';
