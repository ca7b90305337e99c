import { join, literal, sql, type Fragment } from './fragment.js';

/** PostgreSQL takes at most 100 arguments for one call: 45 pairs leave room. */
const PAIRS_PER_CALL = 45;

export type Pair = readonly [key: string, value: Fragment];

/** JSON object of the pairs, whose keys are response keys. */
export function objectOf(pairs: readonly Pair[]): Fragment {
  if (pairs.length <= PAIRS_PER_CALL) return call(pairs);
  const parts: Fragment[] = [];
  for (let start = 0; start < pairs.length; start += PAIRS_PER_CALL) {
    parts.push(sql`${call(pairs.slice(start, start + PAIRS_PER_CALL))}::jsonb`);
  }
  return sql`(${join(parts, ' || ')})`;
}

/** The object with the name of its type, so that an abstract field knows what it holds; null stays null. */
export function withTypeName(name: string, object: Fragment): Fragment {
  return sql`(${object}::jsonb || jsonb_build_object('__typename', ${literal(name)}))::json`;
}

function call(pairs: readonly Pair[]): Fragment {
  return sql`json_build_object(${join(
    pairs.map(([key, value]) => sql`${literal(key)}, ${value}`),
    ', ',
  )})`;
}
