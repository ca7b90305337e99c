/** Who may read something over the API, widest first; NOWHERE: nobody, in no answer. */
export const LEVELS = ['PUBLIC', 'RESEARCHER', 'STAFF', 'NOWHERE'] as const;
export type Level = (typeof LEVELS)[number];

/** The lives a fact can have, and who may read, after all is done, what was written of it then. */
export const PLACES = {
  /** Recorded and published. */
  pub: 'PUBLIC',
  /** Of one that was corrected twice on its way to the public: before researchers saw it, before all did, since. */
  draft: 'STAFF',
  mid: 'RESEARCHER',
  fin: 'PUBLIC',
  /** Published, then hidden again. */
  unp: 'STAFF',
  /** Published, then withdrawn: still there for the time before. */
  wdn: 'PUBLIC',
  /** For staff, with something public that names it. */
  lnk: 'STAFF',
  /** For researchers; for staff. */
  res: 'RESEARCHER',
  stf: 'STAFF',
  /** Public and for staff, of a person for researchers. */
  rpub: 'RESEARCHER',
  rstf: 'STAFF',
  /** Public and for staff, of a person for staff. */
  spub: 'STAFF',
  sstf: 'STAFF',
  /** Waiting for publication; what a waiting correction says. */
  ask: 'STAFF',
  prop: 'STAFF',
  /** Reasons, of whatever. */
  why: 'STAFF',
  /** Read and not kept, or kept and not told. */
  gone: 'NOWHERE',
  /** Of the people around a prisoner. */
  prot: 'NOWHERE',
  seal: 'NOWHERE',
} as const satisfies Readonly<Record<string, Level>>;
export type Place = keyof typeof PLACES;

/** What a value of a form that holds no words is made of, for each level: not met in any other level. */
export const TOKENS = {
  PUBLIC: {
    year: '1991',
    number: 7171,
    fraction: '71/37',
    country: 'NZ',
    language: 'mi',
    currency: 'ZQP',
    script: 'Zqpu',
  },
  RESEARCHER: {
    year: '1982',
    number: 7272,
    fraction: '72/37',
    country: 'NR',
    language: 'na',
    currency: 'ZQR',
    script: 'Zqre',
  },
  STAFF: {
    year: '1973',
    number: 7373,
    fraction: '73/37',
    country: 'TV',
    language: 'tvl',
    currency: 'ZQS',
    script: 'Zqst',
  },
  NOWHERE: {
    year: '1964',
    number: 7474,
    fraction: '74/37',
    country: 'TO',
    language: 'ton',
    currency: 'ZQN',
    script: 'Zqno',
  },
} as const;

const allows = (reader: Level, level: Level): boolean => LEVELS.indexOf(level) <= LEVELS.indexOf(reader);

/** The one word of a field of a fact in a life of it. */
export const marker = (type: string, field: string, place: Place): string =>
  `zq${type}${field}x${place}qz`.toLowerCase().replaceAll('.', '');

const MARKER = new RegExp(`zq[a-z0-9]+?x(${Object.keys(PLACES).join('|')})qz`, 'g');

export const placeOf = (word: string): Place => {
  const [, place] = new RegExp(`x(${Object.keys(PLACES).join('|')})qz$`).exec(word) ?? [];
  if (place === undefined) throw new Error(`${word} is no marker`);
  return place as Place;
};

/** All markers of a text. */
export const markersIn = (text: string): Set<string> => new Set(text.toLowerCase().match(MARKER));

function unpacked(text: string): string {
  if (!/^[\w-]{8,}$/.test(text)) return text;
  const inside = Buffer.from(text, 'base64url').toString('utf8');
  return inside.startsWith('["') ? inside : text;
}

/** Every text and number of an answer on a line of its own, cursors by what is in them. */
export function linesOf(value: unknown): string[] {
  if (typeof value === 'string') return [unpacked(value)];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(linesOf);
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export const uuidsIn = (text: string): Set<string> => new Set(text.match(UUID));

/** What stands for a level in values without words, with the line it stands in. */
function tokensIn(lines: readonly string[], level: Level): string[] {
  const words = Object.values(TOKENS[level]).map((token) => String(token).replace('/', '\\/'));
  const sought = new RegExp(`(?<![\\w.-])(${words.join('|')})(?!\\w)`);
  return lines.filter((line) => sought.test(line.replaceAll(UUID, '')));
}

/** What an answer holds that readers of `reader` may not see, told so that a failure can be understood. */
export function beyond(reader: Level, answer: unknown): string[] {
  const lines = linesOf(answer);
  const words = [...markersIn(lines.join('\n'))].filter((word) => !allows(reader, PLACES[placeOf(word)]));
  const hidden = LEVELS.filter((level) => !allows(reader, level));
  return [...words, ...hidden.flatMap((level) => tokensIn(lines, level))];
}

/** Of the markers that were written, those that readers of `reader` may see. */
export const within = (reader: Level, written: Iterable<string>): string[] =>
  [...written].filter((word) => allows(reader, PLACES[placeOf(word)])).sort();
