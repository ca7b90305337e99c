import { type Sound, soundOf } from './sound.js';
import type { Spellings } from './spelling.js';

export const CASES = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc', 'voc'] as const;
export type CaseName = (typeof CASES)[number];
/** Cases as bits, in the order of `CASES`. */
export type CaseSet = number;
export const caseBit = (name: CaseName): CaseSet => 1 << CASES.indexOf(name);
export const ANY_CASE: CaseSet = (1 << CASES.length) - 1;

export type Gender = 'm' | 'f';

/** A rule of declension as its table says, in the spelling of the language. */
export interface DeclensionRule extends Partial<Readonly<Record<CaseName, readonly string[]>>> {
  readonly of: 'm' | 'f' | 'mf';
  /** The endings it is for. */
  readonly ends: readonly string[];
  /** It counts beside the rule for a shorter ending. */
  readonly besides?: boolean;
}

export interface DeclensionTable {
  /** ISO 639. */
  readonly language: string;
  /** ISO 15924. */
  readonly script: string;
  readonly rules: readonly DeclensionRule[];
}

interface Change {
  readonly ends: string;
  readonly besides: boolean;
  readonly forms: readonly (readonly [ending: string, cases: CaseSet])[];
}

/** Forms of a name by their sound, with the cases that each may be. */
export type Forms = Map<Sound, CaseSet>;

/** Declines names as they sound, by the rules of the languages that share a script. */
export class Declension {
  readonly #changes = new Map<string, Readonly<Record<Gender, readonly Change[]>>>();
  readonly #scripts = new Map<string, string[]>();

  constructor(
    tables: readonly DeclensionTable[],
    readonly spellings: Spellings,
  ) {
    for (const table of tables) {
      this.#changes.set(`${table.script}:${table.language}`, {
        m: this.#changesOf(table, 'm'),
        f: this.#changesOf(table, 'f'),
      });
      this.#scripts.set(table.script, [...(this.#scripts.get(table.script) ?? []), table.language]);
    }
  }

  /** Whose rules a text goes by, to be handed to `decline`. */
  languagesOf(script: string, language: string): readonly string[] {
    const all = this.#scripts.get(script) ?? [];
    const some =
      script === 'Cyrl'
        ? all.filter((one) => cyrillicOf(language).includes(one))
        : all.filter((one) => one === language || all.length === 1);
    return some.map((one) => `${script}:${one}`);
  }

  /** The rules for surnames of families and couples. */
  pluralsOf(script: string, language: string): readonly string[] {
    const of = script === 'Cyrl' ? cyrillicOf(language) : [language];
    const all = this.#scripts.get(script) ?? [];
    return all.filter((one) => of.some((own) => one === `${own}-plural`)).map((one) => `${script}:${one}`);
  }

  /** Adds the forms of a base form by the rules of languages. */
  decline(base: Sound, gender: Gender, languages: readonly string[], into: Forms): void {
    add(into, base, caseBit('nom'));
    for (const language of languages) {
      const changes = this.#changes.get(language)?.[gender] ?? [];
      let longest = -1;
      for (const { ends, besides, forms } of changes) {
        if (ends.length < longest) break;
        if (!fits(base, ends)) continue;
        if (!besides) longest = ends.length;
        const stem = base.slice(0, base.length - ends.length);
        for (const [ending, cases] of forms) add(into, joined(stem, ending), cases);
      }
    }
  }

  #changesOf({ script, language, rules }: DeclensionTable, gender: Gender): readonly Change[] {
    const changes = rules
      .filter(({ of }) => of.includes(gender))
      .flatMap((rule) => rule.ends.flatMap((ends) => this.#change(rule, ends, { script, language })));
    return changes.sort((one, other) => other.ends.length - one.ends.length);
  }

  #change(rule: DeclensionRule, ends: string, of: { script: string; language: string }): readonly Change[] {
    const forms = CASES.flatMap((name) =>
      (rule[name] ?? []).flatMap((form) =>
        this.#endings(form, of).map((ending): [string, number] => [ending, caseBit(name)]),
      ),
    );
    return this.#endings(ends, of).map((sound) => ({ ends: sound, besides: rule.besides ?? false, forms }));
  }

  /** How an ending sounds after a consonant. */
  #endings(letters: string, { script, language }: { script: string; language: string }): readonly string[] {
    if (letters === '') return [''];
    const carrier = CARRIERS[script] ?? 'p';
    const sounds = this.spellings.ofText(carrier + letters, script, script === 'Latn' ? language : '');
    return [...new Set(sounds.slice(0, 1).map((sound) => sound.slice(1)))];
  }
}

/** Belarusian and Russian names stand in each other's texts, and programs mix the two up; Ukrainian has letters of its own. */
function cyrillicOf(language: string): readonly string[] {
  if (language === 'be' || language === 'ru') return ['be', 'ru'];
  return language === 'uk' ? ['uk', 'ru'] : ['be', 'ru', 'uk', language];
}

const CARRIERS: Readonly<Record<string, string>> = { Cyrl: 'п', Geor: 'პ', Armn: 'պ', Grek: 'π' };

function fits(base: Sound, ends: string): boolean {
  if (ends === '') return !/[aiu]$/.test(base);
  return base.length >= Math.max(3, ends.length + (ends.length < 3 ? 1 : 0)) && base.endsWith(ends);
}

/** The stem with an ending, sounded again where they meet. */
function joined(stem: Sound, ending: string): Sound {
  return /[aiuytds]$/.test(stem) || stem.endsWith(ending.charAt(0)) ? soundOf(stem + ending) : stem + ending;
}

const add = (forms: Forms, sound: Sound, cases: CaseSet): void => {
  forms.set(sound, (forms.get(sound) ?? 0) | cases);
};
