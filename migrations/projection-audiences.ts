import type { QueryRunner } from 'typeorm';
import { PROJECTION_TABLES } from './catalogue.js';

/**
 * A projection is there only for audiences that may see its case and person: other rows are not stored, and go when
 * their case or person is withheld. So a reader of thousands needs no look at the parents. It began with the public; what
 * decides for which audiences it holds is said here.
 */
interface Guarded {
  /** Whether an audience may see a row of that visibility. */
  readonly mayBeStored: (visibility: string) => string;
  readonly checked: string;
  /** Of which audiences rows go. */
  readonly gone: string;
  readonly withheld: string;
}

const PUBLIC_ONLY: Guarded = {
  mayBeStored: (visibility) => `${visibility} = 'PUBLIC'`,
  checked: `WHEN (NEW.audience = 'PUBLIC') `,
  gone: `= 'PUBLIC'`,
  withheld: `OLD.visibility = 'PUBLIC' AND NEW.visibility <> 'PUBLIC'`,
};

const EVERY_AUDIENCE: Guarded = {
  mayBeStored: (visibility) => `${visibility} <= NEW.audience`,
  checked: '',
  gone: '< NEW.visibility',
  withheld: 'NEW.visibility > OLD.visibility',
};

const refuseHidden = (table: string, id: string, visible: string): string => `
CREATE OR REPLACE FUNCTION history.refuse_hidden_${table}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM ${visible} AND t.id = NEW.${id};
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$`;

const hide = (gone: string): string => `CREATE OR REPLACE FUNCTION history.hide_projections() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    cases uuid[] := ARRAY[NEW.id];
  BEGIN
    IF TG_TABLE_NAME = 'prisoner' THEN
      cases := ARRAY(SELECT c.id FROM public.case_file c WHERE c.prisoner_id = NEW.id);
      DELETE FROM public.prisoner_projection p WHERE p.prisoner_id = NEW.id AND p.audience ${gone};
    END IF;
    DELETE FROM public.case_projection p WHERE p.case_id = ANY (cases) AND p.audience ${gone};
    DELETE FROM public.milestone m WHERE m.case_id = ANY (cases) AND m.audience ${gone};
    DELETE FROM public.case_status s WHERE s.case_id = ANY (cases) AND s.audience ${gone};
    RETURN NULL;
  END $$`;

function statementsOf({ mayBeStored, checked, gone, withheld }: Guarded): string[] {
  const person = `public.prisoner t WHERE ${mayBeStored('t.visibility')}`;
  const file = `public.case_file t JOIN public.prisoner p ON p.id = t.prisoner_id
      WHERE ${mayBeStored('t.visibility')} AND ${mayBeStored('p.visibility')}`;
  return [
    refuseHidden('prisoner', 'prisoner_id', person),
    refuseHidden('case_file', 'case_id', file),
    hide(gone),
    ...PROJECTION_TABLES.flatMap(({ name, parent }) => [
      `DROP TRIGGER refuse_hidden ON ${name}`,
      `CREATE TRIGGER refuse_hidden BEFORE INSERT OR UPDATE OF ${parent.column}, audience ON ${name} FOR EACH ROW
        ${checked}EXECUTE FUNCTION history.refuse_hidden_${parent.table}()`,
    ]),
    ...['prisoner', 'case_file'].flatMap((table) => [
      `DROP TRIGGER hide_projections ON ${table}`,
      `CREATE TRIGGER hide_projections AFTER UPDATE ON ${table} FOR EACH ROW
        WHEN (${withheld}) EXECUTE FUNCTION history.hide_projections()`,
    ]),
  ];
}

/** What was stored before anybody looked. */
const REMOVE_HIDDEN = [
  ...['case_projection', 'milestone', 'case_status'].map(
    (table) => `DELETE FROM ${table} x USING case_file c JOIN prisoner p ON p.id = c.prisoner_id
      WHERE c.id = x.case_id AND x.audience < greatest(c.visibility, p.visibility)`,
  ),
  `DELETE FROM prisoner_projection x USING prisoner p WHERE p.id = x.prisoner_id AND x.audience < p.visibility`,
];

/** From now on it holds for every audience. */
export async function guardEveryAudience(runner: QueryRunner): Promise<void> {
  for (const statement of [...statementsOf(EVERY_AUDIENCE), ...REMOVE_HIDDEN]) await runner.query(statement);
}

/** As it was: it holds for the public. */
export async function guardPublicAudience(runner: QueryRunner): Promise<void> {
  for (const statement of statementsOf(PUBLIC_ONLY)) await runner.query(statement);
}
