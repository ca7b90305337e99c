import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** As a document of XML, which allows this mark of CDATA in no text; HTML does, and the renderer writes HTML. */
export const xmlOf = (document: VNode): string => renderToString(document).replaceAll(']]>', ']]&gt;');
