import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { PROBLEM_CODES, VigilError, type Problem, type ProblemCode } from '../errors/index.js';

/** Codes by the name of the broken constraint; all others are INVALID. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  whitelistValidation: 'UNKNOWN_FIELD',
  isDefined: 'REQUIRED',
  isNotEmpty: 'REQUIRED',
};

/** Constraints that bind a value to others; they name the code. */
const RULE = 'recordedRule:';

const isMissing = (value: unknown): boolean => value === undefined || value === null;

/** `names[2].value`: entries of lists are numbers to the validator. */
const pathUnder = (parent: string, property: string): string => {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent === '' ? property : `${parent}.${property}`;
};

function ownProblems({ property, value, constraints = {} }: ValidationError, path: string): readonly Problem[] {
  const broken = Object.entries(constraints);
  const [name, message] = broken.find(([constraint]) => !constraint.startsWith(RULE)) ?? broken[0] ?? [];
  if (name === undefined || message === undefined) return [];
  const ruled = PROBLEM_CODES.find((known) => name === `${RULE}${known}`);
  const code = ruled ?? CODES[name] ?? (isMissing(value) ? 'REQUIRED' : 'INVALID');
  // The validator's own messages begin with the property, which the path says already.
  return [{ path, code, message: message.replace(new RegExp(`^(property )?${property} `), '') }];
}

/** What the validator found, each with its path under `parent`. */
export function problemsOf(errors: readonly ValidationError[], parent = ''): readonly Problem[] {
  return errors.flatMap((error) => {
    const path = pathUnder(parent, error.property);
    return [...ownProblems(error, path), ...problemsOf(error.children ?? [], path)];
  });
}

function refusal(errors: readonly ValidationError[]): VigilError {
  const problems = problemsOf(errors);
  const [first] = problems;
  return new VigilError('BAD_USER_INPUT', {
    ...(first === undefined ? {} : { field: first.path }),
    detail: problems.map(({ path, message }) => `${path} ${message}`).join('; '),
    problems,
  });
}

/** Checks every argument object by its class, and tells everything that is wrong with it at once. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false },
    exceptionFactory: refusal,
  });
}
