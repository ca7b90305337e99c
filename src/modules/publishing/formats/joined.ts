import { directionOf, type Language } from '../words/languages.js';

/** Several things in a line. In a right-to-left language each keeps to itself, whatever way its own letters run. */
export function joined(parts: readonly string[], language: Language): string {
  const apart = directionOf(language) === 'rtl' ? parts.map((part) => `\u2068${part}\u2069`) : parts;
  return apart.join(' · ');
}
