import { GraphQLError, type GraphQLScalarType } from 'graphql';
import type { Problem } from '../../platform/errors/index.js';
import { CountryCodeScalar, LocaleScalar, UrlScalar } from '../../platform/graphql/scalars/index.js';
import type { RecordShape } from '../sources/index.js';
import type { Fields } from './document-kinds.js';

/** Fields that the schema asks more of than their records do, by their names. Dates are checked by the records. */
const SCALARS: Readonly<Record<string, GraphQLScalarType<string, string>>> = {
  country: CountryCodeScalar,
  citizenships: CountryCodeScalar,
  locale: LocaleScalar,
  language: LocaleScalar,
  document: UrlScalar,
};

/** The value in the form that is kept, or why it is none. */
function parsed(scalar: GraphQLScalarType<string, string>, value: unknown): { value: unknown } | { refusal: string } {
  try {
    return { value: scalar.parseValue(value) };
  } catch (error) {
    if (error instanceof GraphQLError) return { refusal: error.message.replace(`${scalar.name} `, '') };
    throw error;
  }
}

/** Values as the inputs of mutations would take them. What the record refuses anyway is left to it. */
export function asInputsTake(
  shape: RecordShape,
  fields: Fields,
): { readonly fields: Fields; readonly problems: readonly Problem[] } {
  const taken = new Map(Object.entries(fields));
  const problems: Problem[] = [];
  for (const [path, scalar] of Object.entries(SCALARS)) {
    const given = taken.get(path);
    if (given === undefined) continue;
    const results = (Array.isArray(given) ? given : [given]).map((one: unknown) => parsed(scalar, one));
    const refused = results.findIndex((one) => 'refusal' in one);
    const values = results.flatMap((one) => ('value' in one ? [one.value] : []));
    if (refused < 0) taken.set(path, Array.isArray(given) ? values : values[0]);
    else if (isTakenByRecord(shape, path, given)) problems.push(problemOf(path, given, results, refused));
  }
  return { fields: Object.fromEntries(taken), problems };
}

function isTakenByRecord(shape: RecordShape, path: string, value: unknown): boolean {
  const field = Object.hasOwn(shape.fields, path) ? shape.fields[path] : undefined;
  return typeof field?.read(value) !== 'string';
}

function problemOf(path: string, given: unknown, results: readonly object[], index: number): Problem {
  const refused = results[index];
  const message = refused !== undefined && 'refusal' in refused ? String(refused.refusal) : 'is not valid';
  return { path: Array.isArray(given) ? `${path}[${String(index)}]` : path, message, code: 'INVALID' };
}
