import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Publication, Status } from '../serving/publication.js';

/** A whole document as it is answered. */
export const html = (document: VNode, status: Status = 200): Publication => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html>\n${renderToString(document)}\n`,
  status,
});
