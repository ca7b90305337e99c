import { Args } from '@nestjs/graphql';
import { LocaleScalar } from '../scalars/index.js';

/** The `locale` argument of every localised field. */
export function LocaleArg(): ParameterDecorator {
  return Args('locale', {
    type: () => LocaleScalar,
    nullable: true,
    description:
      'Language wanted, BCP 47. If there is no text in it: its base language, else English, else what there is.',
  });
}
