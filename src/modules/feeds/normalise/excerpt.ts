const MOST_CHARACTERS = 500;
const words = new Intl.Segmenter('und', { granularity: 'word' });

/** At most 500 characters (UTF-16 units), cut behind a word, with an ellipsis where something was cut. */
export function excerptOf(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  let end = 0;
  for (const { index, segment, isWordLike } of words.segment(text.slice(0, MOST_CHARACTERS * 2))) {
    const behind = index + segment.length;
    if (behind > MOST_CHARACTERS - 1) break;
    if (isWordLike === true) end = behind;
  }
  // One word without end: a character is whole where its second half is not left behind.
  const cut = end === 0 ? text.slice(0, MOST_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, '') : text.slice(0, end);
  return `${cut}…`;
}
