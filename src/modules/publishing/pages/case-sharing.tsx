import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { h } from 'preact';
import { frameCode } from '../embeds/embed-code.js';
import { pathOf } from '../site/site.js';
import { formsOf } from './case-forms.js';
import type { CaseView } from './case-view.js';
import { Section } from './parts.js';
import { onOneLine } from '../words/plain.js';

/** The line that makes a case part of another page. */
function componentLine({ voice, found }: CaseView): string {
  const href = voice.address(pathOf('cases', found.slug));
  const script = h('script', { async: true, src: voice.address('/embed/timeline.js', {}, null) });
  const link = h('a', { href }, onOneLine(found.title));
  const element = h('case-timeline', { case: found.slug, lang: voice.language }, link);
  return renderToString(script) + renderToString(element);
}

interface LineParts {
  readonly id: string;
  readonly label: string;
  readonly line: string;
}

function Line({ id, label, line }: LineParts): VNode {
  return (
    <p class="embed-line">
      <label for={id}>{label}</label>
      <textarea id={id} readonly rows={4} dir="ltr" spellcheck={false}>
        {line}
      </textarea>
    </p>
  );
}

export function Sharing({ view }: { readonly view: CaseView }): VNode {
  const { voice, found } = view;
  return (
    <Section id="share" title={voice.say('share.title')}>
      <p>{voice.say('share.intro')}</p>
      <h3>{voice.say('share.formats')}</h3>
      <ul class="forms" role="list">
        {formsOf(voice, found.slug).map(({ path, type, title }) => (
          <li>
            <a href={path} type={type}>
              {title}
            </a>
          </li>
        ))}
        <li>
          <a href="/graphql">{voice.say('share.api')}</a>
        </li>
      </ul>
      <h3>{voice.say('share.embed')}</h3>
      <Line
        id="embed-frame"
        label={voice.say('share.frame')}
        line={frameCode(voice.site, { slug: found.slug, name: found.title }, { language: voice.language, asked: true })}
      />
      <Line id="embed-component" label={voice.say('share.component')} line={componentLine(view)} />
    </Section>
  );
}
