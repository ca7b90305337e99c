import { applyDecorators } from '@nestjs/common';
import type { ValidationArguments } from 'class-validator';
import { constraint, isPartial } from '../editing/index.js';
import { effectsSaid, isSaid } from './effect-fields.js';
import { SENTENCE_CHANGE } from './sentences.service.js';

/** What is wrong with the value of one effect. */
function valueProblem(args: ValidationArguments): string | undefined {
  const { property } = args;
  const value: unknown = args.value;
  if (!isSaid(value)) return undefined;
  const given = property === 'convertRatio' ? { convertTo: 'ARREST', convertRatio: value } : { [property]: value };
  const read = SENTENCE_CHANGE.fields.effect.read(given);
  return typeof read === 'string' ? read.replace(`${property} `, '') : undefined;
}

/** All but the first of several effects are too many, and a ratio by itself means nothing. */
function besideOthers({ property, object, value }: ValidationArguments): string | undefined {
  if (!isSaid(value)) return undefined;
  const said: readonly string[] = effectsSaid(object);
  if (property === 'convertRatio')
    return said.includes('convertTo') || isPartial(object) ? undefined : 'needs convertTo';
  const [first] = said;
  return said.includes(property) && first !== undefined && first !== property
    ? `must be left out: ${first} is given, and a decision has one effect`
    : undefined;
}

/** The property is one of the effects that a decision may have, or the ratio of one. */
export function Effect(): PropertyDecorator {
  return applyDecorators(
    constraint('recordedValue', valueProblem),
    constraint('recordedRule:INCONSISTENT', besideOthers),
  );
}
