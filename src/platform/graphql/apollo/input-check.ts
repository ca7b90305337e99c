import { VigilError } from '../../errors/index.js';
import { LIMITS } from './limits.js';

function checkText(value: string, field: string): void {
  if (!value.includes('\u0000')) return;
  throw new VigilError('BAD_USER_INPUT', { field, detail: `${field} holds the character U+0000.` });
}

function checkValue(value: unknown, field: string, depth: number): void {
  if (typeof value === 'string') {
    checkText(value, field);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth > LIMITS.inputDepth) {
    const detail = `${field} is nested more than ${String(LIMITS.inputDepth)} levels deep.`;
    throw new VigilError('QUERY_TOO_COMPLEX', { field, detail });
  }
  for (const [key, inner] of Object.entries(value)) {
    checkText(key, field);
    checkValue(inner, field, depth + 1);
  }
}

/**
 * Refuses variables that GraphQL's own coercion would let through to their harm: values nested so deep that reading
 * them overflows the stack, and text with U+0000, which PostgreSQL cannot store.
 */
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(variables)) checkValue(value, `$${name}`, 1);
}
