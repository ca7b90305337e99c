import type { VNode } from 'preact';
import { pathOf } from '../site/site.js';
import { Articles } from './articles.js';
import { Awards } from './awards.js';
import { Item, optionalDate, optionalText } from './case-justice.js';
import type { RecognitionRead } from './case-read.js';
import type { CaseView } from './case-view.js';
import { Out, Said, Section } from './parts.js';

export function CaseAwards({ view: { voice, found, notes } }: { readonly view: CaseView }): VNode | null {
  if (found.awards.length === 0) return null;
  return (
    <Section id="awards" title={voice.say('awards.title')}>
      <Awards voice={voice} notes={notes} awards={found.awards} />
    </Section>
  );
}

function Recognition({ view, recognition }: { readonly view: CaseView; readonly recognition: RecognitionRead }): VNode {
  const { voice } = view;
  const { organisation, status, on, criteria, document } = recognition;
  return (
    <Item view={view} of={recognition} title={<Said>{organisation}</Said>}>
      <p class="item-date">{optionalDate(voice, on)}</p>
      <p>{voice.say(`recognition.${status}`)}</p>
      {criteria.length === 0 ? null : <p>{optionalText(criteria.join('; '))}</p>}
      {document === null ? null : (
        <p>
          <Out href={document}>{voice.say('recognitions.document')}</Out>
        </p>
      )}
    </Item>
  );
}

export function Recognitions({ view }: { readonly view: CaseView }): VNode | null {
  const { voice, found } = view;
  if (found.recognitions.length === 0) return null;
  return (
    <Section id="recognitions" title={voice.say('recognitions.title')}>
      <ul class="items" role="list">
        {found.recognitions.map((recognition) => (
          <Recognition view={view} recognition={recognition} />
        ))}
      </ul>
    </Section>
  );
}

export function CaseCampaigns({ view }: { readonly view: CaseView }): VNode | null {
  const { voice, found } = view;
  if (found.campaigns.length === 0) return null;
  return (
    <Section id="campaigns" title={voice.say('campaigns.title')}>
      <ul class="items" role="list">
        {found.campaigns.map((campaign) => (
          <Item
            view={view}
            of={campaign}
            title={
              <a href={voice.to(pathOf('campaigns', campaign.slug))}>
                <bdi>{campaign.title}</bdi>
              </a>
            }
          />
        ))}
      </ul>
    </Section>
  );
}

export function CaseNews({ view: { voice, found } }: { readonly view: CaseView }): VNode | null {
  const articles = found.news.nodes.map(({ item }) => item);
  if (articles.length === 0) return null;
  return (
    <Section id="news" title={voice.say('news.title')}>
      <Articles voice={voice} articles={articles} level="h3" />
    </Section>
  );
}
