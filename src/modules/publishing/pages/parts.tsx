import type { ComponentChildren, VNode } from 'preact';
import type { DateRead, EstimateRead } from '../words/dates.js';
import { directionOfText } from '../words/plain.js';
import type { SourceNotes } from './source-notes.js';
import type { Voice } from './voice.js';

/** What may be followed: addresses on record are http and https, and nothing else is ever made a link. */
const FOLLOWABLE = /^https?:\/\//i;

interface OutParts {
  readonly href: string;
  readonly lang?: string | null | undefined;
  readonly children: ComponentChildren;
}

/** A link to another site, which is not told where its reader comes from. */
export function Out({ href, lang, children }: OutParts): VNode {
  if (!FOLLOWABLE.test(href)) return <bdi lang={lang ?? undefined}>{children}</bdi>;
  return (
    <a href={href} rel="noopener noreferrer nofollow" lang={lang ?? undefined} dir="auto">
      {children}
    </a>
  );
}

/** The value that a machine can read: only of dates that are one day, month or year. */
function machineDate({ edtf, approximate, uncertain }: DateRead): string | undefined {
  return !approximate && !uncertain && /^\d{4}(-\d\d){0,2}$/.test(edtf) ? edtf : undefined;
}

export function When({ voice, date }: { readonly voice: Voice; readonly date: DateRead }): VNode {
  const machine = machineDate(date);
  const text = voice.date(date);
  return machine === undefined ? <span>{text}</span> : <time dateTime={machine}>{text}</time>;
}

export function Estimate({ voice, date }: { readonly voice: Voice; readonly date: EstimateRead }): VNode {
  const text = voice.estimate(date);
  return date.exact && date.earliest !== null ? <time dateTime={date.earliest}>{text}</time> : <span>{text}</span>;
}

interface SaidParts {
  readonly children: string;
  /** Language of the text where the record tells it. */
  readonly lang?: string | null | undefined;
  readonly class?: string;
}

/** Text of the record, which may be in another language and direction than the page. */
export function Said({ children, lang, class: name }: SaidParts): VNode {
  return (
    <span dir={directionOfText(children)} lang={lang ?? undefined} class={name}>
      {children}
    </span>
  );
}

/** A label and what stands behind it; null, undefined and false: the row is left out. */
export type FactRow = readonly [string, ComponentChildren];

const isThere = ([, value]: FactRow): boolean => value !== null && value !== undefined && value !== false;

export function Facts({
  rows,
  class: name = 'facts',
}: {
  readonly rows: readonly FactRow[];
  readonly class?: string;
}): VNode | null {
  const present = rows.filter(isThere);
  if (present.length === 0) return null;
  return (
    <dl class={name}>
      {present.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface SectionParts {
  readonly id: string;
  readonly title: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Section({ id, title, class: name, children }: SectionParts): VNode {
  return (
    <section id={id} class={name === undefined ? 'part' : `part ${name}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div class="part-body">{children}</div>
    </section>
  );
}

interface NotesParts {
  readonly voice: Voice;
  readonly notes: SourceNotes;
  readonly of: object;
}

/** Numbers of the sources that a fact names, each a link to the source below. */
export function Notes({ voice, notes, of }: NotesParts): VNode | null {
  const numbers = notes.of(of);
  if (numbers.length === 0) return null;
  return (
    <span class="notes">
      <span class="aside">{voice.say('sources.notes')} </span>
      {numbers.map((number) => (
        <a href={`#source-${String(number)}`} aria-label={voice.say('sources.note', { number })}>
          {voice.say('number', { number })}
        </a>
      ))}
    </span>
  );
}
