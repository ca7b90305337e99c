import { artificialNames, latinName } from './artificial-names.js';
import type { CaseFrame } from './case-frame.js';
import { NOTICE } from './mark.js';
import { dateColumns, type RowSet } from './row-set.js';

/** The prisoner with two or three names and, for one in three, an affiliation. */
export function addPerson(rows: RowSet, frame: CaseFrame): void {
  const { random, label, prisonerId } = frame;
  rows.add('prisoner', {
    ...frame.publicRecord(prisonerId, 'prisoner'),
    slug: `synthetic-${label}`,
    sort_name: latinName(label),
    gender: random.pick(['FEMALE', 'MALE', 'UNKNOWN']),
    ...dateColumns('birth', String(random.int(1940, 2000))),
    ...dateColumns('death', null),
    citizenships: [frame.country],
    occupations: [random.pick(['synthetic journalist', 'synthetic teacher', 'synthetic lawyer', 'synthetic farmer'])],
  });
  artificialNames(random, label).forEach((name, position) => {
    rows.add('person_name', {
      ...frame.publicRecord(frame.newId(), 'name', position),
      prisoner_id: prisonerId,
      ...name,
      preferred: position === 0,
      position,
    });
  });
  if (random.chance(33)) addAffiliation(rows, frame);
}

function addAffiliation(rows: RowSet, frame: CaseFrame): void {
  rows.add('affiliation', {
    ...frame.fact(frame.newId(), 'affiliation'),
    prisoner_id: frame.prisonerId,
    organisation: `Synthetic Association ${String(frame.random.int(1, 30))}`,
    role: 'member',
    ...dateColumns('from_on', '2008'),
    ...dateColumns('to_on', null),
    position: 0,
  });
}

/** The case and its place in the campaign. */
export function addCase(rows: RowSet, frame: CaseFrame): void {
  const { caseId, label, shared } = frame;
  const year = frame.arrestedOn.slice(0, 4);
  rows.add('case_file', {
    ...frame.publicRecord(caseId, 'case'),
    slug: frame.slug,
    prisoner_id: frame.prisonerId,
    title: { en: `Synthetic case ${label} (${year})`, ru: `Синтетическое дело ${label} (${year})` },
    summary: { en: NOTICE },
    country: frame.country,
    jurisdiction: frame.jurisdiction,
    ...dateColumns('official_end_on', null),
    added_days: 0,
  });
  rows.add('campaign_case', {
    ...frame.publicRecord(frame.newId(), 'campaign-case'),
    campaign_id: shared.campaignId,
    case_id: caseId,
  });
}
