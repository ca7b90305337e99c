import { VigilError } from '../../errors/index.js';
import { col, join, raw, sql, type Fragment } from './fragment.js';
import { withTypeName } from './json-object.js';
import { selectionSets, type PlannedField, type Plans } from './planned-field.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOST_IDS = 100;

/** A global id is `Type:uuid`. Null for anything else: what was never ours is answered like what is not there. */
export function parseGlobalId(id: string): { type: string; uuid: string } | null {
  const [type = '', uuid = '', ...rest] = id.split(':');
  return rest.length === 0 && type !== '' && UUID.test(uuid) ? { type, uuid } : null;
}

export function planNode(planner: Plans, field: PlannedField): Fragment {
  const { id, ids } = field.args;
  if (typeof id === 'string') return nodeById(planner, field, id);
  const list = (ids as readonly string[] | undefined) ?? [];
  if (list.length > MOST_IDS) {
    throw new VigilError('BAD_USER_INPUT', { field: 'ids', detail: `\`ids\` takes at most ${String(MOST_IDS)} ids.` });
  }
  if (list.length === 0) return raw(`'[]'::json`);
  return sql`json_build_array(${join(
    list.map((one) => nodeById(planner, field, one)),
    ', ',
  )})`;
}

function nodeById(planner: Plans, field: PlannedField, id: string): Fragment {
  const parsed = parseGlobalId(id);
  const reads = parsed === null ? undefined : planner.registry.get(parsed.type);
  if (parsed === null || reads === undefined || !planner.implementations('Node').includes(reads.name)) {
    return raw('null::json');
  }
  const alias = planner.context.alias();
  const object = planner.object(reads, alias, selectionSets(field));
  return sql`(select ${withTypeName(reads.name, object)} from ${planner.context.table(reads.table)} ${raw(alias)} where ${col(alias, 'id')} = ${parsed.uuid}::uuid)`;
}
