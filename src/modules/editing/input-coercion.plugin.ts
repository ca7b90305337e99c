import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { Type as Class } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { coerceInputValue, isInputType, typeFromAST, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Problem } from '../../platform/errors/index.js';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import { problemsOf } from '../../platform/graphql/input-pipe.js';
import { InvalidRecord } from '../sources/index.js';
import { inputClassOf } from './input-classes.js';

type Variables = Readonly<Record<string, unknown>>;

const pathOf = (steps: readonly (string | number)[]): string =>
  steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${String(step)}]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');

type Definition = NonNullable<OperationDefinitionNode['variableDefinitions']>[number];

/** A field that an input lacks, or does not know, is told at the input that holds it. */
const ABOUT_FIELD = /^Field "(\w+)" (of required type .* was not provided|is not defined by type)/;

function problemAt(steps: readonly (string | number)[], message: string): Problem {
  const [, field, what] = ABOUT_FIELD.exec(message) ?? [];
  if (field !== undefined) {
    const path = pathOf([...steps, field]);
    return what?.startsWith('of required') === true
      ? { path, code: 'REQUIRED', message: 'is required' }
      : { path, code: 'UNKNOWN_FIELD', message: 'is no field of this input' };
  }
  const path = pathOf(steps);
  return message.includes('not to be null')
    ? { path, code: 'REQUIRED', message: 'is required' }
    : { path, code: 'INVALID', message: `is not valid: ${message}` };
}

/** What GraphQL itself finds wrong with a value, and what is left of the value without that. */
function coerce(
  schema: GraphQLSchema,
  definition: Definition,
  value: unknown,
): { readonly problems: readonly Problem[]; readonly rest: unknown } {
  const type = typeFromAST(schema, definition.type as never);
  const problems: Problem[] = [];
  if (!isInputType(type)) return { problems, rest: value };
  const name = definition.variable.name.value;
  const rest: unknown = coerceInputValue(value, type, (path, _invalid, { message }) => {
    problems.push(problemAt([name, ...path], message));
  });
  return { problems, rest };
}

/** Whether a problem is about a value that GraphQL refused, or about what stands in it. */
const isUnder = (path: string, refused: readonly Problem[]): boolean =>
  refused.some(
    (problem) => path === problem.path || path.startsWith(`${problem.path}.`) || path.startsWith(`${problem.path}[`),
  );

function checkVariable(schema: GraphQLSchema, definition: Definition, variables: Variables): readonly Problem[] {
  const name = definition.variable.name.value;
  const input = inputClassOf(definition.type);
  if (input === undefined || !Object.hasOwn(variables, name)) return [];
  const { problems, rest } = coerce(schema, definition, variables[name]);
  if (problems.length === 0) return [];
  return [...problems, ...further(input, rest, name).filter(({ path }) => !isUnder(path, problems))];
}

function further(input: Class<object>, rest: unknown, name: string): readonly Problem[] {
  if (typeof rest !== 'object' || rest === null) return [];
  return problemsOf(validateSync(plainToInstance(input, rest)), name);
}

/**
 * GraphQL stops at the first kind of mistake: a date that is none hides a name that is empty. Where it refuses an input
 * of ours, the rest is looked at as well, so that one round of corrections is enough.
 */
@Plugin()
export class InputCoercionPlugin implements ApolloServerPlugin<GraphQLContext> {
  async requestDidStart(): Promise<GraphQLRequestListener<GraphQLContext>> {
    return Promise.resolve({
      async didResolveOperation({ schema, operation, request }) {
        const variables = request.variables ?? {};
        const definitions = operation?.variableDefinitions ?? [];
        const problems = definitions.flatMap((definition) => checkVariable(schema, definition, variables));
        if (problems.length > 0) throw new InvalidRecord(problems);
        return Promise.resolve();
      },
    });
  }
}
