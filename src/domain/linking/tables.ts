import type { Declension, Gender } from '../names/declension.js';
import type { NameKnowledge } from '../names/parse-name.js';
import type { ContextWords } from './context-words.js';
import type { Chinese } from './chinese.js';
import type { LookAlikes } from './tokens.js';

/** A file of tables: its path under the folder, with '/' ('declension/be.json'), and what JSON it holds. */
export interface TableFile {
  readonly path: string;
  readonly content: unknown;
}

/** What is known about names and words, by language. */
export interface NameTables extends NameKnowledge {
  readonly declension: Declension;
  /** Surnames of men with those of women, by their ends. */
  readonly genderPairs: readonly Readonly<Record<Gender, string>>[];
  readonly lookAlikes: LookAlikes;
  readonly chinese: Chinese;
  readonly context: ContextWords;
}
