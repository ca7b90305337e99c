/** The language of a text, by tag, with how sure that is (0 to 1). */
export interface FoundLanguage {
  readonly language: string | null;
  readonly confidence: number;
}

/** What the detector of languages is asked. */
export interface LanguageDetector {
  detect(text: string): { readonly language: string; getScores(): Record<string, number>; isReliable(): boolean };
}

/** Letters that only one of the languages has which share a script; i, ш and the like say nothing alone. */
const UKRAINIAN = /[їєґ]/giu;
const BELARUSIAN = /[ўЎ]/gu;
const DOTTED_I = /[іІ]/gu;
/** Neither Russian nor Ukrainian can do without them; Belarusian has none. */
const NOT_BELARUSIAN = /[ищИЩ]/gu;
/** Neither Belarusian nor Russian can do without them; Ukrainian has none. */
const NOT_UKRAINIAN = /[ыэёЫЭЁ]/gu;
/** Letters of other languages in Cyrillic: then none of this holds. */
const OTHER_CYRILLIC = /[әғқңөұүһђјљњћџѓќ]/iu;

/** Two that know nothing of each other say the same, or letters that no other language has. */
const SURE = 0.95;
const BY_CLAIM = 0.6;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** be, uk or ru by the letters of a text; null: they do not tell. */
function byLetters(text: string): string | null {
  if (OTHER_CYRILLIC.test(text)) return null;
  const ukrainian = count(text, UKRAINIAN);
  const belarusian = count(text, BELARUSIAN);
  const dotted = count(text, DOTTED_I);
  const notBelarusian = count(text, NOT_BELARUSIAN);
  // A name or a quotation in the neighbours' language does not make the text theirs.
  if (ukrainian + belarusian + dotted <= notBelarusian / 10) return null;
  if (ukrainian > belarusian) return 'uk';
  if (belarusian > 0 && notBelarusian <= belarusian + dotted) return 'be';
  if (notBelarusian > 0) return count(text, NOT_UKRAINIAN) > 0 ? null : 'uk';
  return dotted > 0 && count(text, NOT_UKRAINIAN) > 0 ? 'be' : null;
}

function primary(claim: string | null): string | null {
  const found = /^[a-z]{2,3}(?=$|[-_])/.exec(claim?.trim().toLowerCase() ?? '')?.[0] ?? null;
  return found === 'und' || found === 'mul' ? null : found;
}

const claimIn = (claims: readonly (string | null)[]): string | null =>
  claims.map(primary).find((one) => one !== null) ?? null;

/** How far the first guess of the detector is ahead of the second: 0.5 to 1, or 0 where there is no guess. */
function shareOf(scores: Readonly<Record<string, number>>): number {
  const [first = 0, second = 0] = Object.values(scores).sort((a, b) => b - a);
  return first === 0 ? 0 : first / (first + second);
}

/**
 * In which language a text is. Letters decide where they can, then the detector; what entry or feed claim of
 * themselves decides where the text is too short to tell.
 * @param claims of the entry first, then of the feed
 */
export function languageOf(
  text: string,
  claims: readonly (string | null)[],
  detector: LanguageDetector,
): FoundLanguage {
  const letters = byLetters(text);
  if (letters !== null) return { language: letters, confidence: SURE };
  const detected = detector.detect(text);
  const share = shareOf(detected.getScores());
  const claim = claimIn(claims);
  if (claim !== null && detected.language === claim) return { language: claim, confidence: SURE };
  if (detected.isReliable()) return { language: detected.language, confidence: share };
  if (claim !== null) return { language: claim, confidence: BY_CLAIM };
  return detected.language === ''
    ? { language: null, confidence: 0 }
    : { language: detected.language, confidence: share / 2 };
}
