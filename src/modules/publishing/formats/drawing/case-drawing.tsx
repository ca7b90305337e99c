import type { VNode } from 'preact';
import { onOneLine } from '../../words/plain.js';
import { dayText } from '../../words/dates.js';
import { formatPhrases } from '../../words/formats/index.js';
import { directionOf } from '../../words/languages.js';
import { joined } from '../joined.js';
import { reachOf, type Mark } from './case-marks.js';
import { EDGE, Header, INNER, sheet, startOf, ticksBeside, Today, WIDTH } from './sheet.js';
import { contentOf, legendOf, type Content, type DrawnCase } from './content.js';
import { placeLabels, type PlacedLabel } from './labels.js';
import { Legend, LEGEND_ROW, placeLegend } from './legend.js';
import { LineOfTime } from './line-of-time.js';
import { BAR, Bar, Grid, Named, Point, ROW, type PlacedMark, type Side } from './parts.js';
import { progressWords } from '../../standing/progress-words.js';
import { statusText } from '../../words/statuses/index.js';

/** Room behind the line for the label of the last mark on it. */
const BEHIND = 245;
const HEADER = 84;
const MOST_ROWS = 9;
const SMALL_POINT = 3;

interface MarksParts {
  readonly placed: readonly PlacedLabel<PlacedMark>[];
  readonly marks: readonly PlacedMark[];
  readonly y: number;
  readonly side: Side;
  readonly isRightToLeft: boolean;
}

/** Marks with their labels; the marks lie above all threads. */
function Marks({ placed, marks, y, side, isRightToLeft }: MarksParts): VNode {
  return (
    <g>
      {placed.map((one) => (
        <Named key={one.row} placed={one} y={y} side={side} isRightToLeft={isRightToLeft} />
      ))}
      {marks.map((mark) => (
        <Point key={mark.title} mark={mark} y={y} />
      ))}
    </g>
  );
}

interface Plan {
  readonly drawn: DrawnCase;
  readonly content: Content;
  readonly line: LineOfTime;
  readonly isRightToLeft: boolean;
  /** Where lines of writing begin. */
  readonly start: number;
}

interface Laid {
  readonly node: VNode;
  readonly height: number;
}

/** Where each row of the drawing stands. */
function heightsOf(
  above: readonly { row: number }[],
  below: readonly { row: number }[],
): Readonly<Record<'facts' | 'bar' | 'milestones' | 'bottom', number>> {
  const rowsOf = (placed: readonly { row: number }[]): number => Math.max(0, ...placed.map(({ row }) => row + 1));
  const facts = HEADER + ROW * rowsOf(above) + 14;
  const bar = facts + 10;
  const milestones = bar + BAR + 12;
  return { facts, bar, milestones, bottom: milestones + 20 + ROW * rowsOf(below) };
}

function layOut({ drawn, content, line, isRightToLeft, start }: Plan): Laid {
  const { language, today } = drawn.reading;
  const at = (marks: readonly Mark[]): readonly PlacedMark[] =>
    marks.map((mark) => {
      const last = mark.isOpen ? line.to : mark.latest;
      return { ...mark, x: line.x(mark.day), end: last === null ? null : line.x(last) };
    });
  const marks = {
    above: at(content.above),
    below: at(content.below),
    dots: at(content.dots.filter(({ day }) => line.holds(day))),
  };
  const placing = { end: WIDTH - start, isRightToLeft, rows: MOST_ROWS };
  const [above, below] = [placeLabels(marks.above, placing), placeLabels(marks.below, placing)];
  const y = heightsOf(above, below);
  const legend = placeLegend(legendOf(content, drawn), INNER);
  const legendY = y.bottom + 62;
  const now = line.holds(today) ? line.x(today) : undefined;
  const ticks = ticksBeside(line.ticks(language), now);
  const node = (
    <g>
      <Header title={onOneLine(drawn.found.title)} subtitle={subtitleOf(drawn)} language={language} />
      <Grid ticks={ticks} top={y.bar - 6} bottom={y.bottom} />
      <Bar line={line} y={y.bar} stretches={content.stretches} rest={content.rest} />
      {now === undefined ? null : (
        <Today x={now} top={y.bar - 8} bottom={y.bottom} text={formatPhrases.say('drawing.today', language)} />
      )}
      {marks.dots.map((mark) => (
        <Point key={mark.title} mark={mark} y={y.milestones} radius={SMALL_POINT} />
      ))}
      <Marks placed={above} marks={marks.above} y={y.facts} side="above" isRightToLeft={isRightToLeft} />
      <Marks placed={below} marks={marks.below} y={y.milestones} side="below" isRightToLeft={isRightToLeft} />
      <Legend placed={legend} start={start} y={legendY} isRightToLeft={isRightToLeft} />
    </g>
  );
  return { node, height: legendY + LEGEND_ROW * Math.max(0, ...legend.map(({ row }) => row)) + 22 };
}

function subtitleOf({ found, reading: { language } }: DrawnCase): string {
  const days = progressWords(found, language)?.days ?? null;
  const status = statusText(found.status, language);
  return joined(days === null ? [status] : [status, days], language);
}

function bodyOf(drawn: DrawnCase): Laid & { readonly about: string } {
  const { language } = drawn.reading;
  const content = contentOf(drawn);
  const marks = [...content.above, ...content.below];
  const reach = reachOf(content.stretches, content.rest, marks.length === 0 ? content.dots : marks);
  const isRightToLeft = directionOf(language) === 'rtl';
  const start = startOf(language);
  if (reach === undefined) {
    const about = formatPhrases.say('drawing.empty', language);
    return {
      node: <Header title={onOneLine(drawn.found.title)} subtitle={about} language={language} />,
      height: 100,
      about,
    };
  }
  const edges = isRightToLeft ? { left: BEHIND, right: WIDTH - EDGE } : { left: EDGE, right: WIDTH - BEHIND };
  const line = new LineOfTime(reach.from, reach.to, { ...edges, isRightToLeft });
  const days = { from: dayText(reach.from, language), to: dayText(reach.to, language) };
  const about = formatPhrases.say('drawing.about', language, days);
  return { ...layOut({ drawn, content, line, isRightToLeft, start }), about };
}

/** The case as a picture of one line of time. It has no script and no style, and loads nothing. */
export function caseDrawing(drawn: DrawnCase): string {
  const { language } = drawn.reading;
  const { node, height, about } = bodyOf(drawn);
  const title = formatPhrases.say('drawing.title', language, { title: onOneLine(drawn.found.title) });
  return sheet({ language, title, about: `${subtitleOf(drawn)}. ${about}`, height, children: node });
}
