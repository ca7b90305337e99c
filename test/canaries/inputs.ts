import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  getNullableType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
} from 'graphql';
import { marker, PLACES, TOKENS, type Level, type Place } from './markers.js';

/** How an input is filled. */
export interface Filling {
  /** Name of the type whose fact it makes. */
  readonly type: string;
  /** What the words of a field say. */
  readonly placeOf: (field: string) => Place;
  /** Ids of other records by the field that names them; a field without one is left out. */
  readonly links: Readonly<Record<string, unknown>>;
  /** Name of the input that records such facts, where this one corrects them. */
  readonly like?: string;
}

/** Input fields that no canary is put in, each with the reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'AddPrisonerInput.locale': 'language of a text that has a marker; another language would be another text',
  'AddCampaignInput.locale': 'the same',
  'AddFacilityInput.locale': 'the same',
  'OpenCaseInput.locale': 'the same',
  'RecordCustodyInput.locale': 'the same',
  'RecordEventInput.locale': 'the same',
  'RecordVerdictInput.locale': 'the same',
  'OpenCaseInput.jurisdiction': 'names a rule set, of which all are public',
  'RecordAbsenceInput.days': 'stands instead of dates',
  'RecordAbsenceInput.appliesFrom': 'the same',
  'RecordReportedMilestoneInput.numerator': 'for shares of the term only; `count` is of the same kind',
  'RecordReportedMilestoneInput.denominator': 'the same',
  'RecordSentenceChangeInput.setTerm': 'there is one effect at a time, in one column: multiplyBy stands for all',
  'RecordSentenceChangeInput.reduceBy': 'the same',
  'RecordSentenceChangeInput.addTerm': 'the same',
  'RecordSentenceChangeInput.addDays': 'the same',
  'RecordSentenceChangeInput.capAt': 'the same',
  'RecordSentenceChangeInput.convertTo': 'the same',
  'RecordSentenceChangeInput.convertRatio': 'the same',
  'RecordSentenceChangeInput.release': 'the same',
  'RecordSentenceChangeInput.conditional': 'the same',
  'TermInput.years': 'parts of a term stand in columns of one kind: days stand for all',
  'TermInput.months': 'the same',
  'TermInput.weeks': 'the same',
  'TermInput.upTo': 'of another kind of term',
  'ArticleInput.publishedOn': 'the day where no moment is known: publishedAt stands for both',
  'CorrectNewsItemInput.publishedOn': 'the same',
};

/** Fields that hold a record's id; whether one is given is up to the life of the fact. */
const isLink = (field: GraphQLInputField): boolean => getNamedType(field.type).name === 'ID';

const CHOICES: Readonly<Record<string, string>> = {
  'RecordReportedMilestoneInput.kind': 'DAYS_HELD',
  'RecordSentenceInput.kind': 'IMPRISONMENT',
  'RecordSentenceInput.mode': 'CONCURRENT',
  'RecordChargeInput.outcome': 'CONVICTED',
  'RecordVerdictInput.outcome': 'CONVICTED',
  'RecordVerdictInput.instance': 'FIRST',
  'TermInput.kind': 'FIXED',
};

type Tokens = (typeof TOKENS)[Level];

/** Texts of a form of their own. */
const FORMS: Readonly<Record<string, (tokens: Tokens) => string>> = {
  amount: ({ number }) => `${String(number)}.5`,
  currency: ({ currency }) => currency,
  ratio: ({ fraction }) => fraction,
  multiplyBy: ({ fraction }) => fraction,
  script: ({ script }) => script,
};

const SCALARS: Readonly<Record<string, (tokens: Tokens, word: string) => unknown>> = {
  URL: (_, word) => `https://example.org/${word}`,
  EDTF: ({ year }) => `${year}-03-03`,
  LocalDate: ({ year }) => `${year}-03-03`,
  DateTime: ({ year }) => `${year}-03-03T00:00:00Z`,
  Locale: ({ language }) => language,
  CountryCode: ({ country }) => country,
  Int: ({ number }) => number,
  Boolean: () => true,
};

function one(owner: string, field: GraphQLInputField, filling: Filling): unknown {
  const type = getNamedType(field.type);
  if (isInputObjectType(type)) return filled(type, nested(field, filling));
  const place = filling.placeOf(field.name);
  const tokens = TOKENS[PLACES[place]];
  if (isEnumType(type)) return CHOICES[`${owner}.${field.name}`] ?? type.getValues()[0]?.name;
  const word = marker(filling.type, field.name, place);
  const make = SCALARS[type.name] ?? FORMS[field.name];
  return make === undefined ? word : make(tokens, word);
}

const nested = (field: GraphQLInputField, filling: Filling): Filling => {
  const place = filling.placeOf(field.name);
  return { type: `${filling.type}${field.name}`, placeOf: () => place, links: {} };
};

/** An input with a canary in every field that can have one. */
export function filled(type: GraphQLInputObjectType, filling: Filling): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const owner = filling.like ?? type.name;
  for (const field of Object.values(type.getFields())) {
    if (LEFT_OUT[`${owner}.${field.name}`] !== undefined) continue;
    const given = filling.links[field.name];
    if (given !== undefined) input[field.name] = given;
    if (given !== undefined || isLink(field)) continue;
    const value = one(owner, field, filling);
    input[field.name] = isListType(getNullableType(field.type)) ? [value] : value;
  }
  return input;
}
