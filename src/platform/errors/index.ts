export { ERROR_TABLE, type ErrorCode } from './codes.js';
export { VigilError, type ErrorDetails } from './vigil-error.js';
