import { addMonths, format, getDaysInMonth } from 'date-fns';
import { parseEdtf } from '../../../src/domain/calendar/index.js';
import { type CaseFacts, type Step, type TermPart } from '../../../src/domain/sentence/index.js';

const DAY = 86_400_000;
const RETROACTIVE = new Set<unknown>(['APPEAL', 'REVOKED']);

/** Days since 1970. Everything here counts anew, with other means than the engine's. */
const number = (date: unknown): number => Date.parse(String(date)) / DAY;
const text = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * Does the steps of a calculation again, each from where the one before ended, by what the step itself says and by the
 * facts it names. Returns the day on which the last one ends; throws where a step cannot be done again as told.
 */
export function replay(steps: readonly Step[], facts: CaseFacts): string | null {
  const player = new Player(facts);
  for (const step of steps) player.play(step);
  return player.at;
}

class Player {
  private day = Number.NaN;
  /** Twelfths of a day that the day lies beyond the exact place. */
  private over = 0;
  private anchor = Number.NaN;
  /** The end that stands after the changes played so far; null before the first version is over. */
  private standing: number | null = null;
  private change: Step | null = null;
  /** The day after the custody that was credited last. */
  private credited = Number.NaN;
  private conventions: Readonly<Record<string, unknown>> = {};

  constructor(private readonly facts: CaseFacts) {}

  get at(): string | null {
    return Number.isNaN(this.day) ? null : text(this.day);
  }

  play(step: Step): void {
    this.check(step.before === this.at, step, 'begins elsewhere');
    const after = this.after(step);
    this.check(step.after === text(after), step, `comes to ${text(after)}`);
    if (step.before !== null) this.check(step.days === after - number(step.before), step, 'is not so many days');
    this.day = after;
  }

  private check(holds: boolean, step: Step, problem: string): void {
    if (!holds) throw new Error(`${step.op} ${problem}: ${JSON.stringify(step)}`);
  }

  private after(step: Step): number {
    const { params, op } = step;
    const play: Readonly<Record<string, () => number>> = {
      START: () => this.start(step),
      SUPERSEDED: () => this.supersede(step),
      TERM: () => this.lay(params),
      CONVERTED: () => this.convert(params),
      CREDIT_DAYS: () => this.move(-this.whole((Number(params['days']) * Number(params['twelfths'])) / 12) * 12),
      WHOLE_CREDIT: () => this.move(-Number(params['twelfths'])),
      ABSENCE_DAYS: () => this.move(this.bareAbsence() * 12),
      GAP: () => this.move((number(params['to']) - number(params['from'])) * 12),
      CREDIT: () => this.move(-this.worth(params)),
      SERVED_BEFORE: () => this.servedBefore(step),
      WHOLE_DAY: () => this.wholeDay(step),
      NOT_BEFORE_SENTENCE: () => this.notBeforeSentence(step),
      CHANGE_DAY: () => this.closeVersion(),
      REPORTED: () => this.report(params),
      MONTHS_DIFFER: () => this.day - Math.min(3, Number(params['days'])),
      OFFICIAL_END: () => number(parseEdtf(this.facts.officialEnd ?? '')?.earliest),
    };
    const found = play[op];
    if (found === undefined) throw new Error(`No such step as ${op}`);
    return found();
  }

  /** A term begins on a day that the facts name for what it is said to be. */
  private start(step: Step): number {
    const day = number(step.after);
    const { custody, sentences, verdicts } = this.facts;
    const days: Readonly<Record<string, readonly (string | undefined)[]>> = {
      CUSTODY: custody.map(({ from }) => from),
      SENTENCE: [...sentences.map(({ imposedOn }) => imposedOn), ...verdicts.map(({ on }) => on)],
      FORCE: [...sentences.map(({ inForceOn }) => inForceOn), ...verdicts.map(({ inForceOn }) => inForceOn)],
    };
    const { basis } = step.params;
    const named = typeof basis === 'string' ? (days[basis] ?? []) : [];
    this.check(
      named.some((edtf) => isWithin(day, edtf)),
      step,
      'begins on a day that no fact names',
    );
    this.anchor = day;
    this.over = 0;
    return day;
  }

  private supersede(step: Step): number {
    this.closeVersion();
    this.change = step;
    const fact = this.facts.changes.find(({ id }) => id === step.inputs[0]) ?? this.facts.changes[0];
    this.check(isWithin(number(step.params['on']), fact?.on), step, 'is of another day than its change');
    return this.start(step);
  }

  /** A cut ends a term no earlier than the day it was decided; a corrected judgment counts from the start. */
  private closeVersion(): number {
    const { change, standing } = this;
    const anew = change === null || standing === null || RETROACTIVE.has(change.params['kind']);
    this.standing = anew ? this.day : Math.max(this.day, Math.min(standing, number(change.params['on'])));
    return this.standing;
  }

  private lay(params: Step['params']): number {
    this.conventions = { ...params };
    let day = this.day;
    for (const part of params['term'] as readonly TermPart[]) {
      const whole = part.unit === 'DAYS' ? day + part.count : this.months(day, part.count);
      const length =
        part.share === null ? whole - day : ((whole - day) * part.share.numerator) / part.share.denominator;
      day += this.whole(length);
    }
    return Math.max(day, this.anchor);
  }

  private months(day: number, count: number): number {
    const from = atNoon(day);
    const to = addMonths(from, count);
    const shortened = to.getDate() < from.getDate() && to.getDate() === getDaysInMonth(to);
    const next = this.conventions['endBoundary'] === 'DAY_BEFORE' || this.conventions['monthOverflow'] === 'NEXT_DAY';
    return number(format(to, 'yyyy-MM-dd')) + (shortened && next ? 1 : 0);
  }

  private convert(params: Step['params']): number {
    const served = Number(params['served']);
    const left = (this.day - this.anchor + this.bareAbsence()) * 12 - served;
    if (left <= 0) return this.day;
    const need = (served + Math.ceil((left * Number(params['numerator'])) / Number(params['denominator']))) / 12;
    return this.anchor + this.whole(need) - this.bareAbsence();
  }

  private whole(days: number): number {
    return this.conventions['dayRounding'] === 'UP' ? Math.ceil(days) : Math.floor(days);
  }

  private bareAbsence(): number {
    return this.facts.absences.reduce(
      (sum, { from, appliesFrom, days = 0 }) => (from === undefined && appliesFrom === undefined ? sum + days : sum),
      0,
    );
  }

  /** Moves the exact place and returns the day it falls in, or the day after it. */
  private move(twelfths: number): number {
    const place = this.day * 12 - this.over + twelfths;
    const day = Math.ceil(place / 12);
    this.over = day * 12 - place;
    return day;
  }

  /** Before the anchor a day is worth its rate; after it, what the rate differs from a day. */
  private worth(params: Step['params']): number {
    const [from, to, anchor] = [number(params['from']), number(params['to']), number(params['anchor'])];
    const rate = Number(params['twelfths']);
    this.credited = to;
    const before = Math.max(0, Math.min(to, anchor) - from);
    return before * rate + (to - from - before) * (rate - 12);
  }

  private notBeforeSentence(step: Step): number {
    const sentenced = number(step.params['sentence']);
    const { sentences, verdicts } = this.facts;
    const named = [...sentences.map(({ imposedOn }) => imposedOn), ...verdicts.map(({ on }) => on)];
    this.check(
      named.some((edtf) => isWithin(sentenced, edtf)),
      step,
      'is of a day on which nothing was imposed',
    );
    return Math.max(this.day, sentenced);
  }

  /** The custody credited last was over when nothing was owed any more, and the term had not begun. */
  private servedBefore(step: Step): number {
    const to = number(step.params['to']);
    this.check(to === this.credited && to < this.anchor && this.day <= this.anchor, step, 'completes nothing');
    return to;
  }

  private wholeDay(step: Step): number {
    const to = number(step.params['to']);
    this.check(to > this.day && to - this.day < 10, step, 'is no rest of a day');
    return to;
  }

  private report(params: Step['params']): number {
    const named = params['reportedDay'] === 'LAST_DAY' ? this.day - 1 : this.day;
    const { notBefore: bound } = params;
    const notBefore = typeof bound === 'string' ? Date.parse(bound) : Number.NaN;
    const day = Number.isNaN(notBefore) ? named : Math.max(named, Math.min(notBefore / DAY, this.day));
    if (params['nonWorkingDay'] !== 'PREVIOUS_WORKING_DAY') return day;
    const weekday = new Date(day * DAY).getUTCDay();
    return weekday === 6 ? day - 1 : weekday === 0 ? day - 2 : day;
  }
}

/** Local noon of a day: no change of clocks moves it to another. */
function atNoon(day: number): Date {
  return new Date(`${text(day)}T12:00:00`);
}

function isWithin(day: number, edtf: string | undefined): boolean {
  const date = edtf === undefined ? null : parseEdtf(edtf);
  if (date === null) return false;
  return day >= number(date.earliest ?? '0001-01-01') && day <= number(date.latest ?? '9999-12-31');
}
