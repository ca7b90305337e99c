const OURS = `n.nspname !~ '^(pg_|information_schema)'`;

/** What the catalogue gives a role beyond the system's own, as SQL for the owner. */
export interface Privileges {
  /** Relations it may select from, as (name, columns): each column as text, in a list. */
  readonly readable: string;
  /** Privileges to change something, as (name, p). */
  readonly writable: string;
  /** Functions of ours it may call, as (name). */
  readonly callable: string;
  /** Views it may select from that read with rights other than its own, as (name). */
  readonly viewsOfOthers: string;
}

export const privilegesOf = (role: string): Privileges => ({
  readable: `
    SELECT format('%I.%I', n.nspname, c.relname) AS name,
      (SELECT string_agg(format('%I::text', a.attname), ', ') FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         AND has_column_privilege('${role}', c.oid, a.attnum, 'SELECT')) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND c.relkind IN ('r', 'v', 'm', 'p', 'f') AND has_any_column_privilege('${role}', c.oid, 'SELECT')
    ORDER BY 1`,
  writable: `
    SELECT c.oid::regclass::text AS name, p FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
      unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
    WHERE ${OURS} AND c.relkind IN ('r', 'v', 'p') AND has_table_privilege('${role}', c.oid, p)
    UNION ALL SELECT c.oid::regclass::text, p FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
      unnest(ARRAY['INSERT', 'UPDATE', 'REFERENCES']) p
    WHERE ${OURS} AND c.relkind IN ('r', 'v', 'p') AND has_any_column_privilege('${role}', c.oid, p)
    UNION ALL SELECT c.oid::regclass::text, p FROM pg_class c, unnest(ARRAY['USAGE', 'UPDATE']) p
    WHERE c.relkind = 'S' AND has_sequence_privilege('${role}', c.oid, p)
    UNION ALL SELECT n.nspname, 'CREATE' FROM pg_namespace n WHERE has_schema_privilege('${role}', n.oid, 'CREATE')
    UNION ALL SELECT d.datname, p FROM pg_database d, unnest(ARRAY['CREATE', 'TEMPORARY']) p
    WHERE d.datname = current_database() AND has_database_privilege('${role}', d.oid, p)`,
  callable: `
    SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE ${OURS} AND has_function_privilege('${role}', p.oid, 'EXECUTE')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`,
  viewsOfOthers: `
    SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND c.relkind = 'v' AND has_table_privilege('${role}', c.oid, 'SELECT')
      AND NOT coalesce(c.reloptions::text ~ 'security_invoker', false)`,
});
