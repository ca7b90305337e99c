const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text in its letters, each with the marks that belong to it. */
export const lettersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
