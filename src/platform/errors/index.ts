export { ERROR_TABLE, type ErrorCode } from './codes.js';
export { VigilError } from './vigil-error.js';
export {
  PROBLEM_CODES,
  problemsUnder,
  type Conflict,
  type FieldConflict,
  type Problem,
  type ProblemCode,
} from './problems.js';
