export { type CompiledRatio, compiledRules } from './compiled-rules.js';
export * from './rule-book.js';
export * from './rule-set.js';
