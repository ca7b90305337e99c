export * from './advocacy.js';
export * from './case.js';
export * from './justice.js';
export * from './life.js';
export * from './news.js';
export * from './record.js';
export * from './sentence.js';
export * from './timeline.js';
