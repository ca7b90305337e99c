import type { LanguageDetector } from './language.js';

let loading: Promise<LanguageDetector> | undefined;

/** The detector of languages. Its tables take some 60 MB: only who reads feeds loads them. */
export async function loadDetector(): Promise<LanguageDetector> {
  loading ??= import('eld/small').then(({ eld }) => eld);
  return loading;
}
