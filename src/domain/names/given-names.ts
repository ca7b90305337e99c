import type { Gender } from './declension.js';
import { scriptOf } from './script.js';
import type { Sound } from './sound.js';
import type { Spellings } from './spelling.js';

export interface GivenNameGroup {
  readonly gender: Gender;
  /** One name as languages write it. */
  readonly names: readonly string[];
  /** Short and familiar forms: they may be of other names too. */
  readonly familiar?: readonly string[];
}

/** Which spellings are one given name. */
export class GivenNames {
  readonly #same = new Map<Sound, Set<number>>();
  readonly #familiar = new Map<Sound, Set<number>>();
  readonly #members: (readonly Sound[])[] = [];
  readonly #nicknames: (readonly Sound[])[] = [];

  constructor(
    readonly groups: readonly GivenNameGroup[],
    spellings: Spellings,
  ) {
    groups.forEach(({ names, familiar = [] }, at) => {
      const sounds = (list: readonly string[]): Sound[] => [
        ...new Set(list.flatMap((name) => spellings.ofName(name.toLowerCase(), scriptOf(name)).slice(0, 3))),
      ];
      this.#members.push(sounds(names));
      this.#nicknames.push(sounds(familiar));
      for (const sound of this.#members[at] ?? []) put(this.#same, sound, at);
      for (const sound of this.#nicknames[at] ?? []) put(this.#familiar, sound, at);
    });
  }

  isKnown(sound: Sound): boolean {
    return this.#same.has(sound);
  }

  /** Other spellings of the name, and familiar forms of it or the names that it is familiar for. */
  relatives(
    sounds: readonly Sound[],
    gender: Gender | null,
  ): { readonly same: readonly Sound[]; readonly familiar: readonly Sound[] } {
    const groups = this.#groupsOf(this.#same, sounds, gender);
    const whole = this.#groupsOf(this.#familiar, sounds, gender);
    return {
      same: [...new Set(groups.flatMap((at) => this.#members[at] ?? []))],
      familiar: [
        ...new Set([
          ...groups.flatMap((at) => this.#nicknames[at] ?? []),
          ...whole.flatMap((at) => [...(this.#members[at] ?? []), ...(this.#nicknames[at] ?? [])]),
        ]),
      ],
    };
  }

  /** The gender of whoever is called so, where the name tells. */
  genderOf(sounds: readonly Sound[]): Gender | null {
    const genders = new Set(this.#groupsOf(this.#same, sounds, null).map((at) => this.groups[at]?.gender));
    const [only] = genders;
    return genders.size === 1 ? (only ?? null) : null;
  }

  #groupsOf(index: ReadonlyMap<Sound, ReadonlySet<number>>, sounds: readonly Sound[], gender: Gender | null): number[] {
    const found = new Set(sounds.flatMap((sound) => [...(index.get(sound) ?? [])]));
    return [...found].filter((at) => gender === null || this.groups[at]?.gender === gender);
  }
}

function put(index: Map<Sound, Set<number>>, sound: Sound, at: number): void {
  const found = index.get(sound);
  if (found === undefined) index.set(sound, new Set([at]));
  else found.add(at);
}
