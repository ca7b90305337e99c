/** An aggregate that rolls row hashes, in the order given, into a digest that may have been begun before. */
export const ROLL_HASHES = [
  `CREATE FUNCTION history.roll_step(state bytea, begun bytea, row_hash bytea) RETURNS bytea
  LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    RETURN sha256(coalesce(state, begun) || row_hash);
  END $$`,
  `CREATE AGGREGATE history.roll(begun bytea, row_hash bytea) (SFUNC = history.roll_step, STYPE = bytea)`,
];

/** Version, revisions and identity of a row are the database's to set, whatever the writer sends. */
export const STAMP_ROW = `
CREATE FUNCTION history.stamp_row() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Called for every row: the setting is read here, and the function that refuses is called only to refuse.
  NEW.updated_revision_id := coalesce(nullif(current_setting('vigil.revision', true), '')::uuid, public.current_revision());
  IF TG_OP = 'INSERT' THEN
    NEW.version := 1;
    NEW.created_revision_id := NEW.updated_revision_id;
    RETURN NEW;
  END IF;
  IF NEW.id <> OLD.id THEN
    RAISE EXCEPTION 'the id of a record never changes' USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME;
  END IF;
  IF TG_TABLE_NAME = 'case_file' THEN
    IF NEW.prisoner_id <> OLD.prisoner_id THEN
      RAISE EXCEPTION 'a case stays with its prisoner' USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME;
    END IF;
  END IF;
  NEW.version := OLD.version + 1;
  NEW.created_revision_id := OLD.created_revision_id;
  NEW.recorded_at := OLD.recorded_at;
  RETURN NEW;
END $$`;

export const REFUSE_TRUNCATE = `
CREATE FUNCTION history.refuse_truncate() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'records are withdrawn one by one: TRUNCATE leaves no history'
    USING ERRCODE = 'insufficient_privilege', TABLE = TG_TABLE_NAME;
END $$`;

/**
 * Statement trigger of every record table. Arguments: columns of the table; type in the registry of facts (empty: the
 * table is not in it); prisoner and case of a row `n`; the join they need; the join to the cases that read the row.
 * The settings make the hashed text of a row independent of the session. One function, not several: only the trigger
 * itself sees the transition tables.
 */
export const KEEP_VERSIONS = `
CREATE FUNCTION history.keep_versions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET timezone = 'UTC' SET datestyle = 'ISO' SET bytea_output = 'hex' SET extra_float_digits = 1 AS $$
DECLARE
  columns constant text := TG_ARGV[0];
  fact_type constant text := TG_ARGV[1];
  changed constant text := CASE TG_OP WHEN 'DELETE' THEN 'old_rows' ELSE 'new_rows' END;
  scoped constant text := format('SELECT n.*, %s AS scope_prisoner_id, %s AS scope_case_id FROM %s n %s',
    TG_ARGV[2], TG_ARGV[3], changed, TG_ARGV[4]);
  twin constant text := format('history.%I', TG_TABLE_NAME);
  revision uuid;
  seq bigint;
  digest bytea;
  first_version bigint;
  found_rows boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM %s)', changed) INTO found_rows;
  IF NOT found_rows THEN
    RETURN NULL;
  END IF;
  revision := public.current_revision();
  first_version := nextval('history.version_seq');
  SELECT r.seq INTO seq FROM public.revision r WHERE r.id = revision AND r.hash IS NULL;
  IF seq IS NULL THEN
    RAISE EXCEPTION 'revision % is not open', revision USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;

  IF TG_OP <> 'INSERT' THEN
    EXECUTE format('UPDATE %s h SET seq_to = $1 FROM old_rows o
      WHERE h.id = o.id AND h.seq_to IS NULL AND h.operation <> ''DELETE''', twin) USING seq;
  END IF;

  EXECUTE format('WITH scoped AS (%1$s), numbered AS MATERIALIZED (
      SELECT nextval(''history.version_seq'') AS version_seq, $1 AS operation, $2 AS revision_id, $3 AS seq_from,
        scope_prisoner_id, scope_case_id, %2$s FROM scoped
    ), written AS (
      INSERT INTO %3$s (version_seq, operation, revision_id, seq_from, scope_prisoner_id, scope_case_id, %2$s,
        current_visibility, row_hash)
      SELECT version_seq, operation, revision_id, seq_from, scope_prisoner_id, scope_case_id, %2$s, visibility,
        sha256(convert_to(jsonb_strip_nulls(to_jsonb(v))::text, ''UTF8'')) FROM numbered v
      RETURNING version_seq, row_hash
    ) SELECT history.roll($4, row_hash ORDER BY version_seq) FROM written', scoped, columns, twin)
  INTO digest USING TG_OP, revision, seq, decode(current_setting('vigil.digest'), 'hex');
  PERFORM set_config('vigil.digest', encode(digest, 'hex'), true);

  IF TG_OP <> 'DELETE' THEN
    EXECUTE format('UPDATE %s h SET current_visibility = n.visibility FROM new_rows n
      WHERE h.id = n.id AND h.version_seq < $1 AND h.current_visibility <> n.visibility', twin) USING first_version;
  END IF;

  IF fact_type <> '' AND TG_OP = 'INSERT' THEN
    EXECUTE format('WITH entry AS (INSERT INTO public.fact (id, type, prisoner_id, case_id, visibility)
        SELECT id, $1, scope_prisoner_id, scope_case_id, visibility FROM (%s) s RETURNING *)
      INSERT INTO history.fact SELECT e.*, $2, NULL, e.visibility FROM entry e
      ON CONFLICT (id, seq_from) DO UPDATE SET seq_to = NULL, visibility = EXCLUDED.visibility', scoped)
    USING fact_type, seq;
  ELSIF fact_type <> '' AND TG_OP = 'UPDATE' THEN
    EXECUTE format('WITH entry AS (UPDATE public.fact f
        SET prisoner_id = s.scope_prisoner_id, case_id = s.scope_case_id, visibility = s.visibility FROM (%s) s
        WHERE f.id = s.id AND (f.prisoner_id, f.case_id, f.visibility)
          IS DISTINCT FROM (s.scope_prisoner_id, s.scope_case_id, s.visibility) RETURNING f.*),
      closed AS (UPDATE history.fact h SET seq_to = $1 FROM entry e
        WHERE h.id = e.id AND h.seq_to IS NULL AND h.seq_from < $1)
      INSERT INTO history.fact SELECT e.*, $1, NULL, e.visibility FROM entry e
      ON CONFLICT (id, seq_from) DO UPDATE
        SET prisoner_id = EXCLUDED.prisoner_id, case_id = EXCLUDED.case_id, visibility = EXCLUDED.visibility', scoped)
    USING seq;
  ELSIF fact_type <> '' THEN
    UPDATE history.fact h SET seq_to = seq FROM old_rows o WHERE h.id = o.id AND h.seq_to IS NULL;
    DELETE FROM public.fact f USING old_rows o WHERE f.id = o.id;
  END IF;
  IF fact_type <> '' AND TG_OP <> 'DELETE' THEN
    UPDATE history.fact h SET current_visibility = n.visibility FROM new_rows n
    WHERE h.id = n.id AND h.seq_from < seq AND h.current_visibility <> n.visibility;
  END IF;

  EXECUTE format('INSERT INTO public.revision_scope (revision_id, prisoner_id, case_id)
    SELECT DISTINCT $1, scope_prisoner_id, scope_case_id FROM (%s) s WHERE scope_prisoner_id IS NOT NULL
    ON CONFLICT DO NOTHING', scoped) USING revision;
  IF TG_ARGV[5] <> '' THEN
    EXECUTE format('INSERT INTO public.revision_scope (revision_id, prisoner_id, case_id)
      SELECT DISTINCT $1, c.prisoner_id, c.id FROM %s n %s JOIN public.case_file c ON c.id = r.case_id
      ON CONFLICT DO NOTHING', changed, TG_ARGV[5]) USING revision;
  END IF;
  RETURN NULL;
END $$`;
