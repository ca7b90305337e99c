import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  /** What the text must look like, for the refusal: "a day of the form YYYY-MM-DD". */
  readonly form: string;
  /** The text as it is kept, or null where it is refused. */
  readonly accept: (text: string) => string | null;
  /** The text as it is shown; `accept` by default. Null makes the field an error. */
  readonly show?: (text: string) => string | null;
}

/** A scalar that is a JSON string of one strict form. Numbers, booleans and objects are refused, never coerced. */
export function textScalar(kind: TextScalar): GraphQLScalarType<string, string> {
  const parse = (value: unknown, node?: ValueNode): string => {
    const text = typeof value === 'string' ? kind.accept(value) : null;
    if (text === null)
      throw new GraphQLError(`${kind.name} must be ${kind.form}.`, node === undefined ? {} : { nodes: node });
    return text;
  };
  const show = kind.show ?? kind.accept;
  return new GraphQLScalarType<string, string>({
    name: kind.name,
    description: kind.description,
    specifiedByURL: kind.specifiedByURL,
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
    serialize: (value) => {
      const text = typeof value === 'string' ? show(value) : null;
      if (text === null) throw new TypeError(`A stored value is not ${kind.form}`);
      return text;
    },
  });
}
