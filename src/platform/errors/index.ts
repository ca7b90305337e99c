export { ERROR_TABLE, type ErrorCode } from './codes.js';
export { VigilError } from './vigil-error.js';
