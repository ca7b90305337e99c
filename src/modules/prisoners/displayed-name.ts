import { col, raw, sql, type Fragment } from '../../platform/graphql/planner/fragment.js';
import type { FieldArgs, PlanContext } from '../../platform/graphql/planner/reads.js';

/**
 * The name to show, as text: of the language asked for, else of its base language, else English, else any; among
 * several the preferred one, then everyday names before the full names of documents and pen names. Where no
 * name is visible the sort name stands in, in the order in which it is spoken: `Example, Anna` is Anna Example.
 */
export function displayedName(alias: string, args: FieldArgs, context: PlanContext): Fragment {
  const name = context.alias();
  const value = (column: string): Fragment => col(name, column);
  const asked = args['locale'];
  const locale = typeof asked === 'string' ? asked : 'en';
  const language = sql`lower(split_part(${value('locale')}, '-', 1))`;
  const base = (locale.split('-')[0] ?? locale).toLowerCase();
  return sql`coalesce((select ${value('value')} from ${context.table('person_name')} ${raw(name)}
    where ${value('prisoner_id')} = ${col(alias, 'id')} and ${value('kind')} <> 'MISSPELLING'
    order by coalesce(${value('locale')} = ${locale}::text, false) desc, coalesce(${language} = ${base}::text, false) desc,
      coalesce(${language} = 'en', false) desc, ${value('preferred')} desc,
      case ${value('kind')} when 'COMMON' then 0 when 'TRANSLITERATION' then 1 when 'LEGAL' then 2 else 3 end, ${value('position')}, ${value('id')} limit 1),
    regexp_replace(${col(alias, 'sort_name')}, '^(.*?), (.*)$', '\\2 \\1'))`;
}
