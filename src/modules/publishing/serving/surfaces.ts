import type { Surface } from './publication.js';

const NOTHING = `default-src 'none'; base-uri 'none'`;
const OURS = `style-src 'self'; img-src 'self'`;

/**
 * Content-Security-Policy of each surface. Pages run no script at all; embeds only files of ours. Nothing is loaded
 * from elsewhere, and only embeds may be framed.
 */
export const CONTENT_POLICY: Readonly<Record<Surface, string>> = {
  PAGE: `${NOTHING}; ${OURS}; form-action 'self'; frame-ancestors 'none'`,
  EMBED: `${NOTHING}; ${OURS}; script-src 'self'; form-action 'none'; frame-ancestors *`,
  DATA: `${NOTHING}; form-action 'none'; frame-ancestors 'none'`,
};
