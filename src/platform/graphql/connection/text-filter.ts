import { VigilError } from '../../errors/index.js';
import { join, raw, sql, type Fragment } from '../planner/fragment.js';

const MOST_WORDS = 12;

/** A LIKE pattern for text that contains this one literally. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/**
 * Whether the text (SQL, folded in the same way as the words) contains every word. BAD_USER_INPUT for more than twelve.
 * One condition per word, for that is what a trigram index answers.
 */
export function containsEvery(words: readonly string[], text: Fragment, field: string): Fragment {
  const asked = [...new Set(words.filter((word) => word !== ''))];
  if (asked.length > MOST_WORDS) {
    throw new VigilError('BAD_USER_INPUT', {
      field,
      detail: `\`${field}\` takes at most ${String(MOST_WORDS)} words.`,
    });
  }
  if (asked.length === 0) return raw('true');
  return join(
    asked.map((word) => sql`${text} like ${containing(word)}::text`),
    ' and ',
  );
}
