import 'reflect-metadata';
import { applyDecorators, type Type as Class } from '@nestjs/common';
import { OmitType, PartialType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { registerDecorator, type ValidationArguments } from 'class-validator';
import { parseGlobalId } from '../../platform/graphql/planner/plan-node.js';
import { PROBLEM_CODES, type Problem } from '../../platform/errors/index.js';
import { brokenRules, readField, readRecord, type RecordShape } from '../sources/index.js';

const PARTIAL = Symbol('vigil:partial-input');

/** Whether an input is a correction, which is to be looked at beside what is on record. */
export const isPartial = (target: object): boolean => Reflect.getMetadata(PARTIAL, target.constructor) === true;

/** What is wrong with the property's own value. */
function valueProblem(shape: RecordShape, name: string, value: unknown): string | undefined {
  const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
  if (field === undefined) throw new Error(`${shape.table} has no field ${name}`);
  return readField(name, field, value).problem?.message;
}

/** What is wrong with it beside the other values. A correction is looked at beside what is on record, later. */
function ruleProblem(shape: RecordShape, { object, property }: ValidationArguments): Problem | undefined {
  if (isPartial(object) || shape.rules.length === 0) return undefined;
  const given = Object.fromEntries(Object.entries(object).filter(([name]) => Object.hasOwn(shape.fields, name)));
  const { columns } = readRecord(shape, given);
  return brokenRules(shape.rules, columns).find(({ path }) => path === property);
}

/** A constraint for each code that a rule may refuse with: its name is all that a refusal is told by. */
const ruleConstraints = (shape: RecordShape): PropertyDecorator[] =>
  PROBLEM_CODES.map((code) =>
    constraint(`recordedRule:${code}`, (args) => {
      const problem = ruleProblem(shape, args);
      return problem?.code === code ? problem.message : undefined;
    }),
  );

/** A check of one property; what breaks one named `recordedRule:<code>` is told with that code. */
export function constraint(
  name: string,
  problem: (args: ValidationArguments) => string | undefined,
): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (_value: unknown, args?: ValidationArguments) => args === undefined || problem(args) === undefined,
        defaultMessage: (args?: ValidationArguments) => (args === undefined ? 'is not valid' : (problem(args) ?? '')),
      },
    });
  };
}

/**
 * The property is the field of that name of a record: it must hold what the record takes.
 * @param field the field's name, where the property has another
 */
export function Recorded(shape: RecordShape, field?: string): PropertyDecorator {
  return applyDecorators(
    constraint('recordedValue', ({ property, value }) => valueProblem(shape, field ?? property, value)),
    ...ruleConstraints(shape),
  );
}

/** The property is text in one language of a field that a record keeps by language. */
export function RecordedWords(shape: RecordShape, field?: string): PropertyDecorator {
  const inSomeLanguage = (value: unknown): unknown => (value === undefined || value === null ? value : { en: value });
  return constraint('recordedValue', ({ property, value }) =>
    valueProblem(shape, field ?? property, inSomeLanguage(value)),
  );
}

/** The property takes a global id `Type:uuid` and holds the uuid; a wrong id is left to the check of the field. */
export function IdOf(type: string): PropertyDecorator {
  const local = (value: unknown): unknown => {
    const parsed = typeof value === 'string' ? parseGlobalId(value) : null;
    if (parsed === null) return value;
    return parsed.type === type ? parsed.uuid : `an id of ${parsed.type}`;
  };
  return Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(local) : local(value)));
}

/** An input of the same fields, each of which may be left out; null empties it. */
export function correctionOf<T extends object, K extends keyof T>(
  input: Class<T>,
  without: readonly K[],
): Class<Partial<Omit<T, K>>> {
  const partial = PartialType(OmitType(input, without));
  Reflect.defineMetadata(PARTIAL, true, partial);
  return partial;
}
