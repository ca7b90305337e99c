import type { VNode } from 'preact';
import { milestoneLabel } from '../../justice/index.js';
import type { MilestoneRead } from './case-read.js';
import type { CaseView } from './case-view.js';
import { Labelled } from './labelled.js';
import { Facts, Out, Said, Section } from './parts.js';
import type { Voice } from './voice.js';

function Rules({ view: { voice, found } }: { readonly view: CaseView }): VNode {
  const { id, title, version, confidence, conventions, sources } = found.sentenceTimeline.ruleSet;
  const counting = Object.entries(conventions).map(([name, value]) => voice.sayIfKnown(`${name}.${value}`) ?? value);
  return (
    <Facts
      rows={[
        [voice.say('reckoning.rules'), <Said lang="en">{`${id}: ${title}`}</Said>],
        [voice.say('reckoning.version'), <Said>{version}</Said>],
        [voice.say('reckoning.confidence'), voice.say(`confidence.${confidence}`)],
        [
          voice.say('reckoning.conventions'),
          <ul>
            {counting.map((convention) => (
              <li>{convention}</li>
            ))}
          </ul>,
        ],
        [
          voice.say('reckoning.law'),
          sources.length === 0 ? null : (
            <ul>
              {sources.map((source) => (
                <li lang="en" dir="auto">
                  {source.url === null ? source.title : <Out href={source.url}>{source.title}</Out>}
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  );
}

function MilestoneReasons({ voice, milestone }: { readonly voice: Voice; readonly milestone: MilestoneRead }): VNode {
  const { label, date, state, legal, reasons } = milestone;
  return (
    <li>
      <details>
        <summary>
          <span class="reason-label">{label}</span> <span class="reason-date">{voice.estimate(date)}</span>{' '}
          <span class="reason-state">
            {voice.say(`state.${state}`)}
            {legal === null ? null : ` · ${voice.say(`legal.${legal}`)}`}
          </span>
        </summary>
        <ol>
          {reasons.map((reason) => (
            <li dir="auto">{reason}</li>
          ))}
        </ol>
      </details>
    </li>
  );
}

function Reported({ view: { voice, found } }: { readonly view: CaseView }): VNode | null {
  const { reported } = found.sentenceTimeline;
  if (reported.length === 0) return null;
  return (
    <div class="group">
      <h3>{voice.say('reckoning.reported')}</h3>
      <ul>
        {reported.map(({ agrees, stated, ...milestone }) => (
          <li>
            {voice.say('labelled', { label: milestoneLabel(milestone, voice.language), text: voice.stated(stated) })}
            {agrees === null ? null : ` (${voice.say(agrees ? 'reckoning.agrees' : 'reckoning.differs')})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Warnings({ view: { voice, found } }: { readonly view: CaseView }): VNode | null {
  const { warnings } = found.sentenceTimeline;
  if (warnings.length === 0) return null;
  return (
    <div class="group">
      <h3>{voice.say('reckoning.warnings')}</h3>
      <ul>
        {warnings.map(({ severity, message }) => (
          <li>
            <Labelled voice={voice} label={<strong>{voice.say(`severity.${severity}`)}</strong>}>
              <Said>{message}</Said>
            </Labelled>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Steps({ view: { voice, found } }: { readonly view: CaseView }): VNode | null {
  const { explanation } = found.sentenceTimeline;
  if (explanation.length === 0) return null;
  return (
    <details class="steps">
      <summary>{voice.say('reckoning.steps')}</summary>
      <ol>
        {explanation.map(({ text, source }) => (
          <li>
            <Said>{text}</Said>
            {source === null ? null : (
              <span class="small" lang="en" dir="auto">
                {' '}
                {source}
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

export function Reckoning({ view }: { readonly view: CaseView }): VNode {
  const { voice, found } = view;
  const { milestones } = found.sentenceTimeline;
  return (
    <Section id="reckoning" title={voice.say('reckoning.title')}>
      <p>{voice.say(milestones.length === 0 ? 'reckoning.none' : 'reckoning.intro')}</p>
      <Rules view={view} />
      <Warnings view={view} />
      <Reported view={view} />
      {milestones.length === 0 ? null : (
        <div class="group">
          <h3>{voice.say('reckoning.milestones')}</h3>
          <ul class="reasons" role="list">
            {milestones.map((milestone) => (
              <MilestoneReasons voice={voice} milestone={milestone} />
            ))}
          </ul>
        </div>
      )}
      <Steps view={view} />
    </Section>
  );
}
