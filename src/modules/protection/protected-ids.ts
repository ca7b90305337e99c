import { VigilError } from '../../platform/errors/index.js';
import { localId } from '../../platform/graphql/connection/global-id.js';
import { parseGlobalId } from '../../platform/graphql/planner/plan-node.js';
import type { Subject } from './person-export.service.js';
import { kindOfType } from './protected-kind.enum.js';
import type { RecordId } from './protected-records.service.js';

/** @throws VigilError BAD_USER_INPUT for an id of something else */
export function recordId(id: string): RecordId {
  const parsed = parseGlobalId(id);
  const kind = parsed === null ? undefined : kindOfType(parsed.type);
  if (parsed === null || kind === undefined) {
    const detail = '`id` must be the id of a protected record, as `ProtectedRecord.id` gives it.';
    throw new VigilError('BAD_USER_INPUT', { field: 'id', detail });
  }
  return [kind, parsed.uuid];
}

/** @throws VigilError BAD_USER_INPUT where it is not one of the two */
export function subjectOf(personId: string | null | undefined, prisonerId: string | null | undefined): Subject {
  if (typeof personId === 'string' && typeof prisonerId !== 'string') {
    return ['ProtectedPerson', localId('ProtectedPerson', personId, 'personId')];
  }
  if (typeof prisonerId === 'string' && typeof personId !== 'string') {
    return ['Prisoner', localId('Prisoner', prisonerId, 'prisonerId')];
  }
  throw new VigilError('BAD_USER_INPUT', { field: 'personId', detail: 'Give either `personId` or `prisonerId`.' });
}
