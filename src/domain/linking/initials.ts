import { soundOf } from '../names/sound.js';
import type { PersonNames } from './person-names.js';
import type { FieldText } from './reading.js';
import type { Token } from './tokens.js';

/** Whether a letter with a full stop may stand for a given name of the person. */
export function isInitial(field: FieldText, at: number, names: PersonNames): boolean {
  const token = field.tokens[at];
  const after = field.tokens[at + 1];
  if (token?.capital !== true || (!(after?.gap ?? '.').startsWith('.') && !field.text.startsWith('.', token.end)))
    return false;
  const sound = initialSound(token, names.givens[0]?.script ?? '');
  return (
    names.givens.some(
      (word) => word.folded.startsWith(token.folded) || word.sounds.some((one) => one.startsWith(sound)),
    ) || names.sameGivens.some((one) => one.startsWith(initialSound(token, '')))
  );
}

const INITIALS: Readonly<Record<string, string>> = {
  ш: 'S',
  щ: 'S',
  ж: 'Z',
  ч: 'C',
  ц: 'c',
  ю: 'u',
  я: 'a',
  е: 'a',
  ё: 'a',
  э: 'a',
  о: 'a',
  и: 'i',
  і: 'i',
  й: 'i',
  х: 'h',
  г: 'g',
};

/** A letter alone; letters of other scripts by how they sound. */
function initialSound({ folded, script }: Token, wordScript: string): string {
  if (script === wordScript) return folded;
  const plain = INITIALS[folded] ?? CYRILLIC_INITIALS[folded] ?? folded;
  return soundOf(plain);
}

const CYRILLIC_INITIALS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  д: 'd',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
};
