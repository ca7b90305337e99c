import type { VNode } from 'preact';
import type { ConditionRead, CustodyRead, LetterRead } from './case-read.js';
import type { CaseView } from './case-view.js';
import { Group, Item, optionalDate, optionalText } from './case-justice.js';
import { Facts, Said, Section, When } from './parts.js';
import type { Voice } from './voice.js';

function Stay({ view, stay }: { readonly view: CaseView; readonly stay: CustodyRead }): VNode {
  const { voice, titles } = view;
  const { from, to, facility } = stay;
  return (
    <Item
      view={view}
      of={stay}
      title={facility === null ? voice.say('life.placeUnknown') : <Said>{facility.name}</Said>}
    >
      <p class="item-date">
        {to === null ? (
          voice.say('life.since', { date: voice.date(from) })
        ) : (
          <>
            <When voice={voice} date={from} /> – <When voice={voice} date={to} />
          </>
        )}
      </p>
      <p>{titles.get(stay.id) ?? voice.say('kind.CUSTODY')}</p>
    </Item>
  );
}

/** "20,000 BYR a month". */
function rateText(voice: Voice, { amount, currency, per }: ConditionRead): string | null {
  if (amount === null) return null;
  const sum = voice.money(amount, currency);
  if (per === null) return sum;
  return voice.sayIfKnown(`per.${per}`, { amount: sum }) ?? voice.say('per.other', { amount: sum, per });
}

function Condition({ view, condition }: { readonly view: CaseView; readonly condition: ConditionRead }): VNode {
  const { voice, titles } = view;
  const title = titles.get(condition.id) ?? voice.say('kind.CONDITION');
  const rate = rateText(voice, condition);
  return (
    <Item
      view={view}
      of={condition}
      title={rate === null ? title : voice.say('penalty.measured', { penalty: title, measure: rate })}
    >
      <p class="item-date">
        <When voice={voice} date={condition.on} />
      </p>
      <p>
        <Said>{condition.description}</Said>
      </p>
    </Item>
  );
}

export function Life({ view }: { readonly view: CaseView }): VNode | null {
  const { voice, found } = view;
  if (found.custody.length === 0 && found.conditions.length === 0) return null;
  return (
    <Section id="life" title={voice.say('life.title')}>
      <Group title={voice.say('life.places')}>
        {found.custody.map((stay) => (
          <Stay view={view} stay={stay} />
        ))}
      </Group>
      <Group title={voice.say('life.conditions')}>
        {found.conditions.map((condition) => (
          <Condition view={view} condition={condition} />
        ))}
      </Group>
    </Section>
  );
}

/** The day by which letters are told apart: when it was written, else sent, else received. */
const dayOf = ({ writtenOn, sentOn, receivedOn }: LetterRead): LetterRead['sentOn'] =>
  writtenOn ?? sentOn ?? receivedOn;

function letterTitle(voice: Voice, { direction, kind }: LetterRead): string {
  return voice.say(direction === 'FROM_PRISONER' ? 'letters.from' : 'letters.to', { kind });
}

function Answered({ view, letter }: { readonly view: CaseView; readonly letter: LetterRead }): VNode | null {
  const answered = view.found.letters.find(({ id }) => id === letter.inReplyTo?.id);
  if (answered === undefined) return null;
  const day = dayOf(answered);
  return (
    <>
      {letterTitle(view.voice, answered)}
      {day === null ? null : (
        <>
          {', '}
          <When voice={view.voice} date={day} />
        </>
      )}
    </>
  );
}

function Letter({ view, letter }: { readonly view: CaseView; readonly letter: LetterRead }): VNode {
  const { voice } = view;
  const { direction, counterparty, writtenOn, sentOn, receivedOn, place, language, excerpt, delivery } = letter;
  const isFrom = direction === 'FROM_PRISONER';
  return (
    <Item view={view} of={letter} title={letterTitle(voice, letter)}>
      {dayOf(letter) === null ? <p class="item-date">{voice.say('letters.undated')}</p> : null}
      {excerpt === null ? null : (
        <p class="excerpt">
          <Said lang={language}>{excerpt}</Said>
        </p>
      )}
      <Facts
        rows={[
          [voice.say('letters.written'), optionalDate(voice, writtenOn)],
          [voice.say('letters.sent'), optionalDate(voice, sentOn)],
          [voice.say('letters.received'), optionalDate(voice, receivedOn)],
          [voice.say(isFrom ? 'letters.recipient' : 'letters.sender'), optionalText(counterparty)],
          [voice.say('letters.place'), optionalText(place)],
          [voice.say('letters.language'), language === null ? null : voice.languageName(language)],
          [voice.say('letters.delivery'), delivery === 'UNKNOWN' ? null : voice.say(`delivery.${delivery}`)],
          [voice.say('letters.answers'), letter.inReplyTo === null ? null : <Answered view={view} letter={letter} />],
        ]}
      />
    </Item>
  );
}

export function Letters({ view }: { readonly view: CaseView }): VNode | null {
  const { voice, found } = view;
  if (found.letters.length === 0) return null;
  return (
    <Section id="letters" title={voice.say('letters.title')}>
      <ul class="items pairs" role="list">
        {found.letters.map((letter) => (
          <Letter view={view} letter={letter} />
        ))}
      </ul>
    </Section>
  );
}
