/** The servant of …: Abd al-Karim, Abdelkarim, Abdulkarim, Abderrahman, عبد الكريم. */
const COMPOUNDS: readonly RegExp[] = [
  /^(abd)[aeiouāīū]*(?:l-?(?=\p{L}{3})|([rsdtznṣẓṭḍḏš])(?=\2))(\p{L}{3,})$/u,
  /^(عبد)ال()(\p{L}{3,})$/u,
  /^(абд)[аеуэ]*(?:ль?-?(?=\p{L}{3})|([рсдтзн])(?=\2))(\p{L}{3,})$/u,
];

/** The name without the article in the middle, however it is written; nothing for other words. */
export function withoutArticle(word: string): readonly string[] {
  for (const compound of COMPOUNDS) {
    const found = compound.exec(word);
    if (found !== null) return [`${found[1] ?? ''}${found[3] ?? ''}`];
  }
  return [];
}
