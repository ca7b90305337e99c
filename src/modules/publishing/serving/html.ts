import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Publication, Status } from '../serving/publication.js';

export const HTML = 'text/html; charset=utf-8';

/** A whole document as it is sent. */
export const documentText = (document: VNode): string => `<!doctype html>\n${renderToString(document)}\n`;

/** A whole document as it is answered. */
export const html = (document: VNode, status: Status = 200): Publication => ({
  type: HTML,
  body: documentText(document),
  status,
});
