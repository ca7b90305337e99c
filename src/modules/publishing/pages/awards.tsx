import type { VNode } from 'preact';
import type { AwardRead } from './case-read.js';
import { Facts, Notes, Said, When } from './parts.js';
import type { SourceNotes } from './source-notes.js';
import type { Voice } from './voice.js';

interface AwardsParts {
  readonly voice: Voice;
  readonly notes: SourceNotes;
  readonly awards: readonly AwardRead[];
}

/** "Adam Bialiatski, as son". */
function accepted(voice: Voice, { acceptedBy, acceptedAs }: AwardRead): string | null {
  if (acceptedBy === null) return null;
  if (acceptedAs === null) return acceptedBy;
  const role = voice.sayIfKnown(`role.${acceptedAs}`) ?? acceptedAs;
  return voice.say('awards.acceptedAs', { name: acceptedBy, role });
}

const said = (text: string | null): VNode | null => (text === null ? null : <Said>{text}</Said>);

/** Awards with who gave, who handed them over, who took them and where: often not the one who was honoured. */
export function Awards({ voice, notes, awards }: AwardsParts): VNode {
  return (
    <ul class="items pairs" role="list">
      {awards.map((award) => (
        <li class="item">
          <p class="item-title">
            <Said>{award.name}</Said> <Notes voice={voice} notes={notes} of={award} />
          </p>
          <Facts
            rows={[
              [voice.say('awards.by'), said(award.awardedBy)],
              [voice.say('awards.granted'), award.grantedOn && <When voice={voice} date={award.grantedOn} />],
              [voice.say('awards.presented'), award.presentedOn && <When voice={voice} date={award.presentedOn} />],
              [voice.say('awards.presentedBy'), said(award.presentedBy)],
              [voice.say('awards.accepted'), said(accepted(voice, award))],
              [voice.say('awards.place'), said(award.place)],
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
