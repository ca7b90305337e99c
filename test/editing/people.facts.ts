/** People and cases that the facts below are of, and a second set that they are not of. */
export const ANNA = '01890000-0000-7000-8000-000000000001';
export const ANNAS_CASE = '01890000-0000-7000-8000-000000000002';
export const BORIS = '01890000-0000-7000-8000-000000000003';
export const BORIS_CASE = '01890000-0000-7000-8000-000000000004';
export const BORIS_LETTER = '01890000-0000-7000-8000-000000000005';
export const NOBODY = '01890000-0000-7000-8000-0000000000ff';

export const prisonerId = `Prisoner:${ANNA}`;
export const caseId = `Case:${ANNAS_CASE}`;
const ofAnna = (field: string): string => `prisoner(slug: "anna-example") { found: ${field} { id } }`;
export const inCase = (field: string): string => `case(slug: "anna-example") { found: ${field} { id } }`;

type Input = Readonly<Record<string, unknown>>;
type Problem = readonly [path: string, code: string];

/** One type of fact with what staff may and may not say of it. */
export interface FactOfStaff {
  readonly type: string;
  readonly table: string;
  readonly record: string;
  readonly correct: string;
  readonly withdraw: string;
  /** What is asked of the answers. */
  readonly asked: string;
  readonly input: Input;
  /** What `asked` answers to that. */
  readonly recorded: Input;
  /** Where readers meet it; `$id` stands for its id. */
  readonly place: string;
  /** Changes of the input that make it wrong in several ways, and all that is then wrong with it. */
  readonly bad: Input;
  readonly problems: readonly Problem[];
  /** Changes of the input that name records which are not there or not of the same person or case. */
  readonly strangers: readonly { readonly change: Input; readonly problem: Problem }[];
  readonly correction: Input;
  /** What of `recorded` is different then. */
  readonly corrected: Input;
  /** A field of the correction as it was before, as it is then, and as somebody else who saw it before would have it. */
  readonly clash: {
    readonly field: string;
    readonly base: string | null;
    readonly theirs: string;
    readonly yours: string | number;
  };
  /** What may be emptied, and what of `recorded` is different then. */
  readonly emptying: Input;
  readonly emptied: Input;
  /** Fields that may not be emptied. */
  readonly required: readonly string[];
}

export const NOT_THERE = { change: { caseId: `Case:${NOBODY}` }, problem: ['input.caseId', 'NOT_FOUND'] } as const;
export const NO_PERSON = {
  change: { prisonerId: `Prisoner:${NOBODY}` },
  problem: ['input.prisonerId', 'NOT_FOUND'],
} as const;
export const ID_OF_ANOTHER_TYPE = { caseId: prisonerId };
export const WRONG_ID = ['input.caseId', 'INVALID'] as const;

export const PEOPLE: readonly FactOfStaff[] = [
  {
    type: 'Prisoner',
    table: 'prisoner',
    record: 'addPrisoner',
    correct: 'correctPrisoner',
    withdraw: 'withdrawPrisoner',
    asked: 'slug name gender birth { edtf } death { edtf } citizenships occupations',
    input: { name: 'Clara Sample', birth: '1970-03', citizenships: ['BY'], occupations: ['teacher'] },
    recorded: {
      slug: 'clara-sample',
      name: 'Clara Sample',
      gender: 'UNKNOWN',
      birth: { edtf: '1970-03' },
      death: null,
      citizenships: ['BY'],
      occupations: ['teacher'],
    },
    place: 'found: node(id: "$id") { id }',
    bad: {
      slug: 'Not A Slug',
      name: ' ',
      sortName: '',
      death: '1969',
      occupations: [''],
      names: [{ value: 'Right' }, { value: '', script: 'latin' }],
      affiliations: [{ organisation: '', from: '2012', to: '2011' }],
    },
    problems: [
      ['input.slug', 'INVALID'],
      ['input.name', 'INVALID'],
      ['input.sortName', 'INVALID'],
      ['input.death', 'INCONSISTENT'],
      ['input.occupations', 'INVALID'],
      ['input.names[1].value', 'INVALID'],
      ['input.names[1].script', 'INVALID'],
      ['input.affiliations[0].organisation', 'INVALID'],
      ['input.affiliations[0].to', 'INCONSISTENT'],
    ],
    strangers: [],
    correction: { gender: 'FEMALE', occupations: ['teacher', 'poet'] },
    corrected: { gender: 'FEMALE', occupations: ['teacher', 'poet'] },
    clash: { field: 'gender', base: 'UNKNOWN', theirs: 'FEMALE', yours: 'OTHER' },
    emptying: { birth: null, citizenships: null },
    emptied: { birth: null, citizenships: [] },
    required: ['slug', 'sortName'],
  },
  {
    type: 'PersonName',
    table: 'person_name',
    record: 'addName',
    correct: 'correctName',
    withdraw: 'withdrawName',
    asked: 'value kind script locale preferred',
    input: { prisonerId, value: 'Ганна Прыклад', kind: 'LEGAL', locale: 'be' },
    recorded: { value: 'Ганна Прыклад', kind: 'LEGAL', script: 'Cyrl', locale: 'be', preferred: false },
    place: ofAnna('names'),
    bad: { value: ' ', script: 'latin', position: -1 },
    problems: [
      ['input.value', 'INVALID'],
      ['input.script', 'INVALID'],
      ['input.position', 'INVALID'],
    ],
    strangers: [NO_PERSON],
    correction: { value: 'Hanna Pryklad' },
    corrected: { value: 'Hanna Pryklad', script: 'Latn' },
    clash: { field: 'value', base: 'Ганна Прыклад', theirs: 'Hanna Pryklad', yours: 'Anna Pryklad' },
    emptying: { locale: null },
    emptied: { locale: null },
    required: ['value', 'script'],
  },
  {
    type: 'Affiliation',
    table: 'affiliation',
    record: 'addAffiliation',
    correct: 'correctAffiliation',
    withdraw: 'withdrawAffiliation',
    asked: 'organisation role from { edtf } to { edtf }',
    input: { prisonerId, organisation: 'A union', role: 'chair', from: '2004', to: '2010' },
    recorded: { organisation: 'A union', role: 'chair', from: { edtf: '2004' }, to: { edtf: '2010' } },
    place: ofAnna('affiliations'),
    bad: { organisation: '', to: '2003', position: -1 },
    problems: [
      ['input.organisation', 'INVALID'],
      ['input.to', 'INCONSISTENT'],
      ['input.position', 'INVALID'],
    ],
    strangers: [NO_PERSON],
    correction: { role: 'member' },
    corrected: { role: 'member' },
    clash: { field: 'role', base: 'chair', theirs: 'member', yours: 'secretary' },
    emptying: { to: null },
    emptied: { to: null },
    required: ['organisation'],
  },
];
