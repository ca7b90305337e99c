import { addMonths, daysBetween, toDayNumber } from '../../../../domain/calendar/index.js';
import type { Language } from '../../words/languages.js';

export interface Tick {
  readonly x: number;
  readonly text: string;
}

const MONTHS_OF_YEAR = 12;
/** Months between two ticks. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200] as const;
const MOST_TICKS = 10;
const DAYS_OF_MONTH = 30.44;

/** Places of days between two edges. It runs the way of the language. */
export class LineOfTime {
  constructor(
    readonly from: string,
    readonly to: string,
    private readonly edges: { readonly left: number; readonly right: number; readonly isRightToLeft: boolean },
  ) {}

  x(day: string): number {
    const { left, right, isRightToLeft } = this.edges;
    const whole = Math.max(1, daysBetween(this.from, this.to));
    const share = Math.min(1, Math.max(0, (toDayNumber(day) - toDayNumber(this.from)) / whole));
    const x = isRightToLeft ? right - share * (right - left) : left + share * (right - left);
    return Math.round(x * 10) / 10;
  }

  holds(day: string): boolean {
    return day >= this.from && day <= this.to;
  }

  /** Beginnings of years or months, no more than can be read. */
  ticks(language: Language): readonly Tick[] {
    const months = daysBetween(this.from, this.to) / DAYS_OF_MONTH;
    const step = STEPS.find((candidate) => months / candidate <= MOST_TICKS) ?? 1_200;
    const ticks: Tick[] = [];
    for (let day = this.firstTick(step); day <= this.to; day = addMonths(day, step)) {
      if (day >= this.from) ticks.push({ x: this.x(day), text: tickText(day, step, language) });
    }
    return ticks;
  }

  private firstTick(step: number): string {
    const years = Math.max(1, step / MONTHS_OF_YEAR);
    const year = Math.floor(Number(this.from.slice(0, 4)) / years) * years;
    return `${String(Math.max(1, year)).padStart(4, '0')}-01-01`;
  }
}

function tickText(day: string, step: number, language: Language): string {
  const month = step < MONTHS_OF_YEAR ? ({ month: 'short' } as const) : {};
  const format = new Intl.DateTimeFormat(language, {
    ...month,
    year: 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
