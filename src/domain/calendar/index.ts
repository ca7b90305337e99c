export * from './day-number.js';
export * from './duration.js';
export * from './local-date.js';
export * from './partial-date.js';
