import { order, parole, ratio, row, whole, without, type Refusal } from './damage.js';

const RATIO_FORM = "must be 'n' or 'n/d', a whole number of twelfths from 0 to 10";
const SHARE_FORM = 'must be two whole numbers, the first smaller';
const DAY_FORM = 'must be a day that exists, YYYY-MM-DD';
const NAME_FORM = 'must be a name such as art75-excluded';
const MONTHS_FORM = 'must be a whole number from 1 to 12000';
const text = (least: number): string =>
  `must be text of at least ${String(least)} characters, without blanks at the ends`;

const OF_SETS: readonly Refusal[] = [
  { name: 'an id of another file', damage: whole({ id: 'RU' }), says: 'id: must be BY, as the file is called' },
  { name: 'no id', damage: without('id'), says: 'id: must be such as BY or GB-EAW' },
  {
    name: 'a version of words',
    damage: whole({ version: 'new' }),
    says: 'version: must be a year and a number, such as 2026.1',
  },
  { name: 'a blank title', damage: whole({ title: '  ' }), says: `title: ${text(2)}` },
  { name: 'a day that does not exist', damage: whole({ validFrom: '2023-02-30' }), says: `validFrom: ${DAY_FORM}` },
  {
    name: 'an unknown confidence',
    damage: whole({ confidence: 'SURE' }),
    says: 'confidence: must be one of HIGH, MEDIUM, LOW',
  },
  { name: 'a property nobody knows', damage: whole({ ratioes: [] }), says: 'ratioes: is not known' },
  {
    name: 'no conventions',
    damage: without('conventions'),
    says: 'conventions: must be an object with anchor, endBoundary, reportedDay, fractionMethod, dayRounding, monthOverflow, nonWorkingDay',
  },
  {
    name: 'a convention left out',
    damage: ({ conventions }) => void Reflect.deleteProperty(conventions, 'anchor'),
    says: 'conventions.anchor: must be one of ARREST, SENTENCE, IN_FORCE',
  },
  {
    name: 'an unknown convention',
    damage: ({ conventions }) => void (conventions['weekday'] = 'NONE'),
    says: 'conventions.weekday: is not known',
  },
  {
    name: 'an unknown value of one',
    damage: ({ conventions }) => void (conventions['monthOverflow'] = 'FLOW'),
    says: 'conventions.monthOverflow: must be one of CLAMP, NEXT_DAY',
  },
  { name: 'no sources', damage: whole({ sources: [] }), says: 'sources: must be a list, not empty' },
  {
    name: 'a source at an address of no web',
    damage: ({ sources }) => void Object.assign(sources[0] ?? {}, { url: 'ftp://example.org/law' }),
    says: 'sources.0.url: must be an http or https address',
  },
  { name: 'no list of eligibilities', damage: without('eligibility'), says: 'eligibility: must be a list' },
  { name: 'ratios that are an object', damage: whole({ ratios: {} }), says: 'ratios: must be a list, not empty' },
  { name: 'a row that is text', damage: whole({ life: ['20 years'] }), says: 'row life 1: must be an object' },
  {
    name: 'a set surer than the row for a day in prison',
    damage: (set) => void ((set['confidence'] = 'HIGH'), (row(set.ratios, 'serving')['confidence'] = 'LOW')),
    says: 'confidence: must be no surer than row serving, which is LOW',
  },
  {
    name: 'a kind of custody without a last row',
    damage: (set) => void (set.ratios = set.ratios.filter((one) => one['row'] !== 'administrative')),
    says: 'ratios: must have a row without conditions for ADMINISTRATIVE',
  },
  {
    name: 'a kind with rows on conditions only',
    damage: ratio('abroad', { regimes: ['STRICT'] }),
    says: 'ratios: must have a row without conditions for ABROAD',
  },
];

const OF_ROWS: readonly Refusal[] = [
  {
    name: 'two rows of one name',
    damage: (set) => void (set.life[0] = { ...set.life[0], row: 'serving' }),
    says: 'row serving, row: must be the name of one row only',
  },
  {
    name: 'a row without a name',
    damage: (set) => void Reflect.deleteProperty(set.life[0] ?? {}, 'row'),
    says: `row life 1, row: ${NAME_FORM}`,
  },
  {
    name: 'a row with a name of its own kind',
    damage: ratio('serving', { row: 'Serving it' }),
    says: `row Serving it, row: ${NAME_FORM}`,
  },
  {
    name: 'a row without a source',
    damage: ratio('serving', { source: undefined }),
    says: `row serving, source: ${text(8)}`,
  },
  {
    name: 'a row without confidence',
    damage: ratio('serving', { confidence: undefined }),
    says: 'row serving, confidence: must be one of HIGH, MEDIUM, LOW',
  },
  { name: 'an empty note', damage: ratio('serving', { note: '' }), says: `row serving, note: ${text(2)}` },
  { name: 'null for a note', damage: ratio('serving', { note: null }), says: `row serving, note: ${text(2)}` },
  {
    name: 'a condition nobody knows',
    damage: ratio('serving', { onlyOn: '2021-06-19' }),
    says: 'row serving, onlyOn: is not known',
  },
  { name: 'a ratio of fifths', damage: ratio('serving', { ratio: '6/5' }), says: `row serving, ratio: ${RATIO_FORM}` },
  {
    name: 'a ratio that is a number',
    damage: ratio('serving', { ratio: 1.5 }),
    says: `row serving, ratio: ${RATIO_FORM}`,
  },
  { name: 'a ratio with blanks', damage: ratio('serving', { ratio: ' 1' }), says: `row serving, ratio: ${RATIO_FORM}` },
  { name: 'a ratio over 10', damage: ratio('serving', { ratio: '11' }), says: `row serving, ratio: ${RATIO_FORM}` },
  {
    name: 'a ratio over nothing',
    damage: ratio('serving', { ratio: '1/0' }),
    says: `row serving, ratio: ${RATIO_FORM}`,
  },
  { name: 'no ratio', damage: ratio('serving', { ratio: undefined }), says: `row serving, ratio: ${RATIO_FORM}` },
  {
    name: 'no ratio and no bounds',
    damage: ratio('house-arrest', { between: undefined }),
    says: 'row house-arrest, ratio: must not be null without `between`',
  },
  {
    name: 'a ratio and bounds',
    damage: ratio('house-arrest', { ratio: '1/2' }),
    says: 'row house-arrest, between: must not stand beside a ratio',
  },
  {
    name: 'bounds the wrong way round',
    damage: ratio('house-arrest', { between: ['1', '1/2'] }),
    says: 'row house-arrest, between: must be two ratios, the first no greater',
  },
  {
    name: 'one bound',
    damage: ratio('house-arrest', { between: ['1'] }),
    says: 'row house-arrest, between: must be two ratios, the first no greater',
  },
  {
    name: 'no kinds of custody',
    damage: ratio('abroad', { kinds: [] }),
    says: 'row abroad, kinds: must be a list of different ones of POLICE, ADMINISTRATIVE, REMAND, PRISON, HOUSE_ARREST, RESTRICTED_LIBERTY, PSYCHIATRIC, ABROAD',
  },
  {
    name: 'an unknown phase',
    damage: ratio('serving', { phase: 'LATER' }),
    says: 'row serving, phase: must be one of BEFORE_FORCE, IN_FORCE',
  },
  {
    name: 'an unknown regime',
    damage: ratio('art75-strict', { regimes: ['strict'] }),
    says: 'row art75-strict, regimes: must be a list of different ones of GENERAL, REINFORCED, STRICT, SPECIAL, PRISON, SETTLEMENT',
  },
  {
    name: 'an unknown gravity',
    damage: parole({ gravity: ['HEAVY'] }),
    says: 'row art90-2-3, gravity: must be a list of different ones of MINOR, MEDIUM, GRAVE, ESPECIALLY_GRAVE, PROTECTED',
  },
  {
    name: 'an unknown penalty',
    damage: ratio('serving', { penalties: ['JAIL'] }),
    says: 'row serving, penalties: must be a list of different ones of IMPRISONMENT, RESTRICTED_LIBERTY, HOUSE_ARREST, ARREST, CORRECTIVE_LABOUR, FINE, CONFISCATION, OFFICE_BAN, RANK_LOSS, SUPERVISION, OTHER',
  },
  {
    name: 'a flag of capitals',
    damage: ratio('serving', { withFlag: 'Art75' }),
    says: `row serving, withFlag: ${NAME_FORM}`,
  },
  {
    name: 'a flag wanted and not wanted',
    damage: ratio('art75-excluded', { withoutFlag: 'art75-excluded' }),
    says: 'row art75-excluded, withoutFlag: must not be the flag of withFlag',
  },
  {
    name: 'a day of the amendment that does not exist',
    damage: ratio('art75-remand-3-2', { runningOn: '2021-06-31' }),
    says: `row art75-remand-3-2, runningOn: ${DAY_FORM}`,
  },
  {
    name: 'a month for a day',
    damage: ratio('art75-remand-3-2', { from: '2021-06' }),
    says: `row art75-remand-3-2, from: ${DAY_FORM}`,
  },
  {
    name: 'days the wrong way round',
    damage: ratio('art75-remand-3-2', { from: '2021-06-19', until: '2021-06-18' }),
    says: 'row art75-remand-3-2, until: must not be before `from`',
  },
  {
    name: 'a row behind one that leaves it nothing',
    damage: (set) => void set.ratios.push({ ...row(set.ratios, 'abroad'), row: 'late' }),
    says: 'row late, kinds: must stand before the rows that leave it nothing',
  },
  {
    name: 'an eligibility for something else',
    damage: parole({ kind: 'LEAVE' }),
    says: 'row art90-2-3, kind: must be one of PAROLE_ELIGIBLE, MILDER_PUNISHMENT_ELIGIBLE',
  },
  {
    name: 'a share of the whole',
    damage: parole({ fraction: [3, 3] }),
    says: `row art90-2-3, fraction: ${SHARE_FORM}`,
  },
  { name: 'a share of nothing', damage: parole({ fraction: [0, 3] }), says: `row art90-2-3, fraction: ${SHARE_FORM}` },
  { name: 'a share of parts', damage: parole({ fraction: [0.5, 3] }), says: `row art90-2-3, fraction: ${SHARE_FORM}` },
  {
    name: 'neither a share nor days off',
    damage: parole({ fraction: undefined }),
    says: 'row art90-2-3, fraction: must not be left out without daysOffPerYear',
  },
  {
    name: 'a share and days off',
    damage: parole({ daysOffPerYear: 54 }),
    says: 'row art90-2-3, daysOffPerYear: must not stand beside a fraction',
  },
  {
    name: 'a year off each year',
    damage: parole({ fraction: undefined, daysOffPerYear: 365 }),
    says: 'row art90-2-3, daysOffPerYear: must be a whole number from 1 to 364',
  },
  {
    name: 'half a month',
    damage: parole({ minimumMonths: 0.5 }),
    says: `row art90-2-3, minimumMonths: ${MONTHS_FORM}`,
  },
  {
    name: 'terms up to less than they are over',
    damage: parole({ termUpToMonths: 12, termOverMonths: 12 }),
    says: 'row art90-2-3, termUpToMonths: must be more than termOverMonths',
  },
  {
    name: 'an amendment on no day',
    damage: parole({ validFrom: '1st May' }),
    says: `row art90-2-3, validFrom: ${DAY_FORM}`,
  },
  {
    name: 'no flags that bar',
    damage: parole({ blockedBy: [] }),
    says: 'row art90-2-3, blockedBy: must be a list of different names such as art75-excluded',
  },
  {
    name: 'a life term reviewed at once',
    damage: (set) => void Object.assign(set.life[0] ?? {}, { years: 0 }),
    says: 'row art58-life, years: must be a whole number from 1 to 100',
  },
  { name: 'an order on no day', damage: order({ on: '2021' }), says: `row law-1, on: ${DAY_FORM}` },
  {
    name: 'an order of another kind',
    damage: order({ kind: 'APPEAL' }),
    says: 'row law-1, kind: must be one of AMNESTY, PARDON, COMMUTATION',
  },
  {
    name: 'an order that leaves more than there was',
    damage: order({ multiplyBy: '5/4' }),
    says: "row law-1, multiplyBy: must be 'n/d', more than 0 and less than 1",
  },
  {
    name: 'an order for terms of no length',
    damage: order({ termUpToMonths: 0 }),
    says: `row law-1, termUpToMonths: ${MONTHS_FORM}`,
  },
];

/** Every refusal of the loader that a damaged by.json can show. */
export const REFUSALS: readonly Refusal[] = [...OF_SETS, ...OF_ROWS];
