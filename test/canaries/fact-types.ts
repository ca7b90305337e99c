import {
  getNamedType,
  isInputObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** How facts of a type are written, as the schema has it. */
export interface FactType {
  readonly type: string;
  readonly record: string;
  readonly input: GraphQLInputObjectType;
  readonly correct: { readonly field: string; readonly input: GraphQLInputObjectType } | undefined;
  readonly withdraw: string;
}

/** Those that others are of come first; the order of the rest does not matter. */
const FIRST = ['Prisoner', 'Case', 'Facility', 'Campaign', 'Verdict', 'Sentence'];

/** Mutations that record something which is no fact. */
const NO_FACTS: readonly string[] = [
  'addProtectedRecord',
  'addCitation',
  'addFeed',
  'addNewsItemFromUrl',
  'addWebhook',
];

function inputOf(field: Field): GraphQLInputObjectType | undefined {
  const argument = field.args.find(({ name }) => name === 'input');
  const type = argument === undefined ? undefined : getNamedType(argument.type);
  return isInputObjectType(type) ? type : undefined;
}

function rank({ type }: FactType): number {
  const place = FIRST.indexOf(type);
  return place < 0 ? FIRST.length : place;
}

/** Every type of fact that staff record by a mutation of its own. */
export function factTypes(schema: GraphQLSchema): FactType[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  const of = (verb: string, type: string): Field | undefined =>
    fields.find(({ name, type: answer }) => name.startsWith(verb) && getNamedType(answer).name === type);
  const recording = fields.filter(
    ({ name }) => /^(add|record|open|include)[A-Z]/.test(name) && !NO_FACTS.includes(name),
  );
  const types = recording.flatMap((field): FactType[] => {
    const input = inputOf(field);
    // Reading a sealed record begins with the same verb and takes no input.
    if (input === undefined) return [];
    const { name: type } = getNamedType(field.type);
    const [correct, withdraw] = [of('correct', type), of('withdraw', type)];
    if (withdraw === undefined) throw new Error(`${type} cannot be withdrawn`);
    const correction = correct === undefined ? undefined : inputOf(correct);
    return [
      {
        type,
        record: field.name,
        input,
        correct:
          correct === undefined || correction === undefined ? undefined : { field: correct.name, input: correction },
        withdraw: withdraw.name,
      },
    ];
  });
  return types.sort((a, b) => rank(a) - rank(b));
}
