import type { ComponentChildren, VNode } from 'preact';
import { directionOf, type Language } from '../words/languages.js';

export interface LayoutParts {
  readonly language: Language;
  readonly title: string;
  readonly stylesheet: string;
  readonly children: ComponentChildren;
}

export function Layout({ language, title, stylesheet, children }: LayoutParts): VNode {
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>{children}</body>
    </html>
  );
}
