import type { DataSource, EntityManager } from 'typeorm';
import type { Moments } from './facts-of.js';

/** Cases and people by their ids. */
export interface Concerned {
  readonly caseIds: readonly string[];
  readonly prisonerIds: readonly string[];
}

type Touch = Readonly<Record<'id' | 'seq', string>>;

const inPairs = (touches: readonly Touch[]): Moments => ({
  ids: touches.map(({ id }) => id),
  seqs: touches.map(({ seq }) => seq),
});

const TOUCHES_OF_CASES = `
SELECT c.id, r.seq FROM (SELECT DISTINCT id, prisoner_id FROM history.case_file WHERE id = ANY ($1::uuid[])) c
CROSS JOIN LATERAL (SELECT s.revision_id FROM revision_scope s WHERE s.case_id = c.id
  UNION SELECT s.revision_id FROM revision_scope s WHERE s.prisoner_id = c.prisoner_id AND s.case_id IS NULL) t
JOIN revision r ON r.id = t.revision_id ORDER BY c.id, r.seq`;

const TOUCHES_OF_PEOPLE = `
SELECT DISTINCT s.prisoner_id AS id, r.seq FROM revision_scope s JOIN revision r ON r.id = s.revision_id
WHERE s.prisoner_id = ANY ($1::uuid[]) ORDER BY id, r.seq`;

/** The revisions at which something that a case is derived from may have changed, withdrawn cases included. */
export async function touchesOfCases(tx: EntityManager, caseIds: readonly string[]): Promise<Moments> {
  return inPairs(await tx.query<Touch[]>(TOUCHES_OF_CASES, [caseIds]));
}

/** The same of people. */
export async function touchesOfPeople(tx: EntityManager, prisonerIds: readonly string[]): Promise<Moments> {
  return inPairs(await tx.query<Touch[]>(TOUCHES_OF_PEOPLE, [prisonerIds]));
}

// Compared with what was so before: a fact that is published for the first time was not public then, and stays so.
const WITHHELD = `
WITH changed AS (
  SELECT n.id, n.type, n.prisoner_id, n.case_id FROM history.fact n
  JOIN history.fact o ON o.id = n.id AND o.visibility <> n.visibility
    -- The version before: there may be a gap, where the fact was withdrawn and put back.
    AND o.seq_from = (SELECT max(b.seq_from) FROM history.fact b WHERE b.id = n.id AND b.seq_from < n.seq_from)
  WHERE n.seq_from = (SELECT r.seq FROM revision r WHERE r.id = current_revision())
    AND n.type IN ('PRISONER', 'PERSON_NAME', 'CASE_FILE', 'CUSTODY_PERIOD', 'ABSENCE', 'SENTENCE', 'SENTENCE_CHANGE',
      'VERDICT', 'CHARGE', 'RELEASE', 'REPORTED_MILESTONE', 'COURT', 'NEWS_ITEM', 'NEWS_LINK')
    AND EXISTS (SELECT FROM history.fact h WHERE h.id = n.id AND h.seq_from < n.seq_from
      AND greatest(h.visibility, n.visibility) <> greatest(h.visibility, o.visibility))
), cases AS (
  SELECT f.case_id AS id FROM changed f WHERE f.case_id IS NOT NULL
  UNION SELECT c.id FROM changed f JOIN history.case_file c ON c.prisoner_id = f.prisoner_id WHERE f.case_id IS NULL
  UNION SELECT v.case_id FROM changed f JOIN history.verdict v ON v.court_id = f.id WHERE f.type = 'COURT'
  UNION SELECT k.case_id FROM changed f JOIN history.news_link k ON k.item_id = f.id WHERE f.type = 'NEWS_ITEM'
)
SELECT ARRAY(SELECT c.id FROM cases c ORDER BY c.id) AS cases,
  ARRAY(SELECT f.prisoner_id FROM changed f WHERE f.prisoner_id IS NOT NULL
    UNION SELECT c.prisoner_id FROM history.case_file c JOIN cases USING (id) ORDER BY 1) AS prisoners`;

/** Whose past reads otherwise since the open revision, because who may see a fact has changed. */
export async function withheldIn(tx: EntityManager): Promise<Concerned> {
  const [found] = await tx.query<{ cases: string[]; prisoners: string[] }[]>(WITHHELD);
  return { caseIds: found?.cases ?? [], prisonerIds: found?.prisoners ?? [] };
}

const CASES_WITH_A_PAST = `
SELECT h.case_id AS id FROM history.case_projection h
UNION SELECT s.case_id FROM revision_scope s JOIN revision r ON r.id = s.revision_id
  WHERE s.case_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM case_projection p WHERE p.case_id = s.case_id AND p.seq_from = r.seq)
UNION SELECT c.id FROM revision_scope s JOIN revision r ON r.id = s.revision_id
  JOIN history.case_file c ON c.prisoner_id = s.prisoner_id
  WHERE s.case_id IS NULL AND c.seq_from <= r.seq
    AND NOT EXISTS (SELECT FROM case_projection p WHERE p.case_id = c.id AND p.seq_from = r.seq)
ORDER BY 1`;

const PEOPLE_WITH_A_PAST = `
SELECT h.prisoner_id AS id FROM history.prisoner_projection h
UNION SELECT s.prisoner_id FROM revision_scope s JOIN revision r ON r.id = s.revision_id
  WHERE s.prisoner_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM prisoner_projection p WHERE p.prisoner_id = s.prisoner_id AND p.seq_from = r.seq)
ORDER BY 1`;

/** Everybody that more than one revision touched. The others have no past to compute. */
export async function withAPast(records: DataSource): Promise<Concerned> {
  const idsOf = async (sql: string): Promise<readonly string[]> =>
    (await records.query<{ id: string }[]>(sql)).map(({ id }) => id);
  return { caseIds: await idsOf(CASES_WITH_A_PAST), prisonerIds: await idsOf(PEOPLE_WITH_A_PAST) };
}
