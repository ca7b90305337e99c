import { applyDecorators } from '@nestjs/common';
import { Field, ID } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsOptional, MaxLength, Min, ValidateNested } from 'class-validator';

/** How much one calculation takes in. A client that sends more is told the number. */
export const MOST = {
  /** Entries of each list of facts. */
  entries: 60,
  /** Flags of one sentence, and characters of a flag. */
  flags: 20,
  flagCharacters: 64,
  /** Characters of a name: ids, regime, gravity, jurisdiction. */
  nameCharacters: 100,
  /** Characters of a ratio, '3/2'. */
  ratioCharacters: 20,
} as const;

/** A value that GraphQL itself has checked: an enum, a date, a boolean. */
export const Checked = Allow;

/** A text of at most so many characters. */
export function Short(characters: number = MOST.nameCharacters): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    MaxLength(characters, { message: `may have at most ${String(characters)} characters` }),
  );
}

/** What a client calls a fact, so that warnings can name it. */
export function FactName(): PropertyDecorator {
  const description = `A name for it, which warnings use; its place in the list if left out. At most ${String(MOST.nameCharacters)} characters.`;
  return applyDecorators(
    Short(),
    Field(() => ID, { nullable: true, description }),
  );
}

/** A number that is not negative. */
export function NotNegative(): PropertyDecorator {
  return applyDecorators(IsOptional(), Min(0, { message: 'may not be negative' }));
}

/** An input object within this one. */
export function Nested(type: () => new () => object): PropertyDecorator {
  return applyDecorators(IsOptional(), ValidateNested(), Type(type));
}

/** A list of input objects. */
export function Entries(type: () => new () => object): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    ArrayMaxSize(MOST.entries, { message: `may have at most ${String(MOST.entries)} entries` }),
    ValidateNested({ each: true }),
    Type(type),
  );
}

/** A list of texts. */
export function ShortTexts(entries: number, characters: number): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    ArrayMaxSize(entries, { message: `may have at most ${String(entries)} entries` }),
    MaxLength(characters, { each: true, message: `may have at most ${String(characters)} characters in each entry` }),
  );
}
