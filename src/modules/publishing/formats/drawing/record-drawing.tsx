import type { VNode } from 'preact';
import type { Reading } from '../../reading/reading.js';
import { dayText } from '../../words/dates.js';
import { formatPhrases } from '../../words/formats/index.js';
import { directionOf } from '../../words/languages.js';
import { onOneLine } from '../../words/plain.js';
import { reachOf } from './case-marks.js';
import { INK, MUTED } from './colours.js';
import type { HeldCases, NamedCase } from './held-cases.js';
import { Legend, LEGEND_ROW, placeLegend, type LegendEntry } from './legend.js';
import { cutTo } from './letters.js';
import { LineOfTime } from './line-of-time.js';
import { BAR, Bar, Grid } from './parts.js';
import { EDGE, Header, INNER, sheet, startOf, ticksBeside, Today, WIDTH } from './sheet.js';
import { restOf, stretchesOf, type Rest, type Stretch } from './stretches.js';

/** Room for the names beside the lines. */
const NAMES = 290;
const TOP = 96;
const ROW = 32;
const NAME_SIZE = 13;

interface Line {
  readonly id: string;
  readonly title: string;
  readonly stretches: readonly Stretch[];
  readonly rest: Rest | undefined;
}

/** All kinds of custody in one colour: side by side it is the time that counts. */
function lineOf(found: NamedCase, today: string): Line {
  const stretches = stretchesOf(found, today).map((stretch) => ({ ...stretch, kind: 'PRISON' as const }));
  return { id: found.id, title: onOneLine(found.title), stretches, rest: restOf(found, stretches) };
}

const beginOf = ({ stretches }: Line): string => stretches.map(({ perhapsFrom }) => perhapsFrom).toSorted()[0] ?? '';

function legendOf(lines: readonly Line[], { language }: Reading): readonly LegendEntry[] {
  const signs = {
    held: true,
    perhaps: lines.some(({ stretches }) =>
      stretches.some((one) => one.from !== one.perhapsFrom || one.to !== one.perhapsTo),
    ),
    rest: lines.some(({ rest }) => rest !== undefined && rest.latest !== null),
    open: lines.some(({ rest }) => rest?.latest === null),
  };
  return (['held', 'perhaps', 'rest', 'open'] as const)
    .filter((sign) => signs[sign])
    .map((sign) => ({ sign, text: formatPhrases.say(`legend.${sign}`, language) }));
}

interface RowParts {
  readonly line: Line;
  readonly time: LineOfTime;
  readonly y: number;
  readonly start: number;
}

function Row({ line: { title, stretches, rest }, time, y, start }: RowParts): VNode {
  return (
    <g>
      <text x={start} y={y + BAR - 5} font-size={NAME_SIZE} fill={INK}>
        {cutTo(title, NAME_SIZE, NAMES - 14)}
      </text>
      <Bar line={time} y={y} stretches={stretches} rest={rest} />
    </g>
  );
}

interface Reach {
  readonly from: string;
  readonly to: string;
}

function body(lines: readonly Line[], reading: Reading, more: number, reach: Reach): { node: VNode; height: number } {
  const { language, today } = reading;
  const isRightToLeft = directionOf(language) === 'rtl';
  const start = startOf(language);
  const edges = isRightToLeft
    ? { left: EDGE, right: WIDTH - EDGE - NAMES }
    : { left: EDGE + NAMES, right: WIDTH - EDGE };
  const time = new LineOfTime(reach.from, reach.to, { ...edges, isRightToLeft });
  const bottom = TOP + ROW * lines.length;
  const now = time.holds(today) ? time.x(today) : undefined;
  const legend = placeLegend(legendOf(lines, reading), INNER);
  const legendY = bottom + 56;
  const legendEnd = legendY + LEGEND_ROW * Math.max(0, ...legend.map(({ row }) => row));
  const node = (
    <g>
      <Grid ticks={ticksBeside(time.ticks(language), now)} top={TOP - 8} bottom={bottom} />
      {lines.map((line, index) => (
        <Row key={line.id} line={line} time={time} y={TOP + ROW * index} start={start} />
      ))}
      {now === undefined ? null : (
        <Today x={now} top={TOP - 8} bottom={bottom} text={formatPhrases.say('drawing.today', language)} />
      )}
      <Legend placed={legend} start={start} y={legendY} isRightToLeft={isRightToLeft} />
      {more === 0 ? null : (
        <text x={start} y={legendEnd + 28} font-size="12" fill={MUTED}>
          {formatPhrases.say('drawing.more', language, { count: more })}
        </text>
      )}
    </g>
  );
  return { node, height: legendEnd + (more === 0 ? 22 : 50) };
}

/** When the people of the record were held, a line for each case on one scale of time. */
export function recordDrawing(reading: Reading, { cases, total }: HeldCases): string {
  const { language, today } = reading;
  const lines = cases
    .map((found) => lineOf(found, today))
    .filter(({ stretches }) => stretches.length > 0)
    .toSorted((a, b) => (beginOf(a) < beginOf(b) ? -1 : 1));
  const reach = reachOf(
    lines.flatMap(({ stretches }) => stretches),
    undefined,
    [],
  );
  const title = formatPhrases.say('drawing.all', language);
  if (reach === undefined) {
    const about = formatPhrases.say('drawing.empty', language);
    return sheet({
      language,
      title,
      about,
      height: 100,
      children: <Header title={title} subtitle={about} language={language} />,
    });
  }
  const ends = lines.flatMap(({ rest }) => [rest?.latest, rest?.certain]).filter((day) => typeof day === 'string');
  const to = [...ends, reach.to].toSorted().at(-1) ?? reach.to;
  const about = formatPhrases.say('drawing.all.about', language, {
    from: dayText(reach.from, language),
    to: dayText(to, language),
  });
  const { node, height } = body(lines, reading, total - lines.length, { from: reach.from, to });
  const children = (
    <g>
      <Header title={title} subtitle={about} language={language} />
      {node}
    </g>
  );
  return sheet({ language, title, about, height, children });
}
