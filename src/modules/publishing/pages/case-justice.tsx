import type { ComponentChildren, VNode } from 'preact';
import type { DateRead } from '../words/dates.js';
import { penaltyText } from './key-facts.js';
import type { ChangeRead, ChargeRead, ObligationRead, ReleaseRead, SentenceRead, VerdictRead } from './case-read.js';
import type { CaseView } from './case-view.js';
import { Facts, Notes, Said, Section, When } from './parts.js';
import type { Voice } from './voice.js';

/** A date as a row has it; null: no row. */
export const optionalDate = (voice: Voice, date: DateRead | null): VNode | null =>
  date === null ? null : <When voice={voice} date={date} />;

/** A text of the record as a row has it; null: no row. */
export const optionalText = (text: string | null, lang?: string | null): VNode | null =>
  text === null || text === '' ? null : <Said lang={lang}>{text}</Said>;

interface ItemParts {
  readonly view: CaseView;
  readonly of: object;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One fact in a list of its kind, with its sources. */
export function Item({ view: { voice, notes }, of, title, children }: ItemParts): VNode {
  return (
    <li class="item">
      <p class="item-title">
        {title} <Notes voice={voice} notes={notes} of={of} />
      </p>
      {children}
    </li>
  );
}

function Charge({ view, charge }: { readonly view: CaseView; readonly charge: ChargeRead }): VNode {
  const { voice } = view;
  const { article, part, code, title, broughtOn, outcome } = charge;
  const name =
    part === null ? voice.say('justice.article', { article }) : voice.say('justice.articlePart', { article, part });
  return (
    <Item view={view} of={charge} title={name}>
      <p>
        <Said>{title === null ? code : voice.say('labelled', { label: code, text: title })}</Said>
      </p>
      <Facts
        rows={[
          [voice.say('justice.brought'), optionalDate(voice, broughtOn)],
          [voice.say('justice.outcome'), voice.say(`charge.${outcome}`)],
        ]}
      />
    </Item>
  );
}

function Verdict({ view, verdict }: { readonly view: CaseView; readonly verdict: VerdictRead }): VNode {
  const { voice, titles } = view;
  const { on, court, judges, inForceOn } = verdict;
  return (
    <Item view={view} of={verdict} title={titles.get(verdict.id) ?? voice.say('kind.VERDICT')}>
      <p class="item-date">
        <When voice={voice} date={on} />
      </p>
      <Facts
        rows={[
          [voice.say('justice.court'), optionalText(court) ?? voice.say('case.unknown')],
          [
            voice.say('justice.judges', { count: judges.length }),
            judges.length === 0 ? null : <Said>{judges.join(', ')}</Said>,
          ],
          [voice.say('justice.inForce'), optionalDate(voice, inForceOn)],
        ]}
      />
    </Item>
  );
}

function Sentence({ view, sentence }: { readonly view: CaseView; readonly sentence: SentenceRead }): VNode {
  const { voice } = view;
  const { imposedOn, inForceOn, regime, note } = sentence;
  return (
    <Item view={view} of={sentence} title={penaltyText(voice, sentence)}>
      <Facts
        rows={[
          [voice.say('justice.imposed'), optionalDate(voice, imposedOn)],
          [voice.say('justice.inForce'), optionalDate(voice, inForceOn)],
          [
            voice.say('justice.regime'),
            regime === null ? null : (voice.sayIfKnown(`regime.${regime.toLowerCase()}`) ?? optionalText(regime)),
          ],
          [voice.say('justice.note'), optionalText(note)],
        ]}
      />
    </Item>
  );
}

function Change({ view, change }: { readonly view: CaseView; readonly change: ChangeRead }): VNode {
  return (
    <Item view={view} of={change} title={view.titles.get(change.id) ?? view.voice.say('kind.SENTENCE_CHANGE')}>
      <p class="item-date">
        <When voice={view.voice} date={change.on} />
      </p>
      {change.description === null ? null : (
        <p>
          <Said>{change.description}</Said>
        </p>
      )}
    </Item>
  );
}

function Release({ view, release }: { readonly view: CaseView; readonly release: ReleaseRead }): VNode {
  return (
    <Item view={view} of={release} title={view.titles.get(release.id) ?? view.voice.say('kind.RELEASE')}>
      <p class="item-date">
        <When voice={view.voice} date={release.on} />
      </p>
      {release.conditions === null ? null : (
        <p>
          <Said>{release.conditions}</Said>
        </p>
      )}
    </Item>
  );
}

interface GroupParts {
  readonly title: string;
  /** Said where the list is empty; left out: the whole group is. */
  readonly empty?: string;
  readonly children: readonly VNode[];
}

/** Facts of one kind under their heading. */
export function Group({ title, empty, children }: GroupParts): VNode | null {
  if (children.length === 0 && empty === undefined) return null;
  return (
    <div class="group">
      <h3>{title}</h3>
      {children.length === 0 ? (
        <p class="small">{empty}</p>
      ) : (
        <ul class="items" role="list">
          {children}
        </ul>
      )}
    </div>
  );
}

export function Justice({ view }: { readonly view: CaseView }): VNode {
  const { voice, found } = view;
  const unknown = voice.say('case.unknown');
  return (
    <Section id="justice" title={voice.say('justice.title')}>
      <Group title={voice.say('justice.charges')} empty={unknown}>
        {found.charges.map((charge) => (
          <Charge view={view} charge={charge} />
        ))}
      </Group>
      <Group title={voice.say('justice.verdicts')} empty={unknown}>
        {found.verdicts.map((verdict) => (
          <Verdict view={view} verdict={verdict} />
        ))}
      </Group>
      <Group title={voice.say('justice.sentences')} empty={unknown}>
        {found.sentences.map((sentence) => (
          <Sentence view={view} sentence={sentence} />
        ))}
      </Group>
      <Group title={voice.say('justice.changes')}>
        {[
          ...found.sentenceChanges.map((change) => <Change view={view} change={change} />),
          ...(found.release === null ? [] : [<Release view={view} release={found.release} />]),
        ]}
      </Group>
    </Section>
  );
}

function Obligation({ view, obligation }: { readonly view: CaseView; readonly obligation: ObligationRead }): VNode {
  const { voice } = view;
  const { kind, amount, currency, imposedOn, paidOn, paidBy, note } = obligation;
  const penalty = voice.say(`obligation.${kind}`);
  const title =
    amount === null ? penalty : voice.say('penalty.measured', { penalty, measure: voice.money(amount, currency) });
  return (
    <Item view={view} of={obligation} title={title}>
      <Facts
        rows={[
          [voice.say('justice.imposed'), optionalDate(voice, imposedOn)],
          [voice.say('obligations.paid'), optionalDate(voice, paidOn) ?? voice.say('obligations.unpaid')],
          [voice.say('obligations.paidBy'), optionalText(paidBy)],
          [voice.say('justice.note'), optionalText(note)],
        ]}
      />
    </Item>
  );
}

export function Obligations({ view }: { readonly view: CaseView }): VNode | null {
  const { voice, found } = view;
  if (found.obligations.length === 0) return null;
  return (
    <Section id="obligations" title={voice.say('obligations.title')}>
      <ul class="items" role="list">
        {found.obligations.map((obligation) => (
          <Obligation view={view} obligation={obligation} />
        ))}
      </ul>
    </Section>
  );
}
