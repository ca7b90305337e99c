import { VigilError } from '../../errors/index.js';
import { parseGlobalId } from '../planner/plan-node.js';

/** The row's uuid from a global id `Type:uuid` given as input. BAD_USER_INPUT if it is an id of something else. */
export function localId(type: string, id: string, field: string): string {
  const parsed = parseGlobalId(id);
  if (parsed?.type === type) return parsed.uuid;
  throw new VigilError('BAD_USER_INPUT', {
    field,
    detail: `\`${field}\` must be the id of a ${type}, as \`${type}.id\` gives it.`,
  });
}
