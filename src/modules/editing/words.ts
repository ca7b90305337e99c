import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { LocaleScalar } from '../../platform/graphql/scalars/index.js';

/** Texts by language tag. */
export type Words = Readonly<Record<string, string>>;

const LANGUAGE_IF_NOT_SAID = 'en';

/** The property says in which language texts of the same input are; `texts`: which, for the description. */
export function LanguageOf(texts: string): PropertyDecorator {
  const description = `Language of ${texts}, BCP 47; en if left out. Other languages on record stay as they are.`;
  return applyDecorators(
    IsOptional(),
    Field(() => LocaleScalar, { nullable: true, description }),
  );
}

/** A text as the record keeps it; nothing where there is none. */
export function inWords(locale: string | null | undefined, text: string): Words;
export function inWords(locale: string | null | undefined, text: string | null | undefined): Words | null;
export function inWords(locale: string | null | undefined, text: string | null | undefined): Words | null {
  return text === null || text === undefined ? null : { [locale ?? LANGUAGE_IF_NOT_SAID]: text };
}

/**
 * Texts on record with that of one language corrected: null takes it away, and gives null where none is left;
 * undefined, which changes nothing, stays undefined.
 */
export function correctedWords(
  onRecord: unknown,
  locale: string | null | undefined,
  text: string | null | undefined,
): Words | null | undefined {
  if (text === undefined) return undefined;
  const language = locale ?? LANGUAGE_IF_NOT_SAID;
  const others = Object.entries((onRecord ?? {}) as Words).filter(([tag]) => tag !== language);
  const words: readonly (readonly [string, string])[] = text === null ? others : [...others, [language, text]];
  return words.length === 0 ? null : Object.fromEntries(words);
}
