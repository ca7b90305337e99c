import type { AssetShelf } from '../site/asset-shelf.service.js';
import type { PageAssets } from './head.js';

/** In this order: later ones refine earlier ones. */
const STYLESHEETS = ['site.css', 'record.css', 'facts.css', 'timeline.css', 'lists.css', 'print.css'] as const;

export const pageAssets = (shelf: AssetShelf): PageAssets => ({
  stylesheets: STYLESHEETS.map((name) => shelf.pathOf(name)),
  icon: shelf.pathOf('icon.svg'),
});
