import type { Type as Class } from '@nestjs/common';
import { Kind, type TypeNode } from 'graphql';

/** Classes of inputs by the name of their type in the schema. */
const classes = new Map<string, Class<object>>();

/** Remembers the class of an input that a mutation takes. */
export function rememberInput(input: Class<object>): void {
  classes.set(input.name, input);
}

/** The class of the input that a variable of this type holds; undefined for all else. */
export function inputClassOf(type: TypeNode): Class<object> | undefined {
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return named.kind === Kind.NAMED_TYPE ? classes.get(named.name.value) : undefined;
}
