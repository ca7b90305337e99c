import 'reflect-metadata';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod, type Type } from '@nestjs/common';
import { EMBED_CONTROLLERS } from '../../../src/modules/publishing/embeds/index.js';
import { FORMAT_CONTROLLERS } from '../../../src/modules/publishing/formats/index.js';
import { PAGE_CONTROLLERS } from '../../../src/modules/publishing/pages/index.js';

/** Addresses of what has a page. */
export interface Slugs {
  readonly cases: readonly string[];
  readonly prisoners: readonly string[];
  readonly campaigns: readonly string[];
}

const listed = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((path) => String(path ?? '').replaceAll(/^\/|\/$/g, ''));

function pathsOf(controller: Type): string[] {
  const prototype = controller.prototype as Readonly<Record<string, unknown>>;
  const handlers = Object.getOwnPropertyNames(prototype).map((name) => prototype[name]);
  return handlers
    .filter((handler): handler is object => typeof handler === 'function')
    .filter((handler) => Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET)
    .flatMap((handler) => {
      const above = listed(Reflect.getMetadata(PATH_METADATA, controller));
      const below = listed(Reflect.getMetadata(PATH_METADATA, handler));
      return above.flatMap((one) => below.map((other) => `/${[one, other].filter((part) => part !== '').join('/')}`));
    });
}

/** Every path at which publishing tells of the record, with `:slug` in it. */
export const ROUTES: readonly string[] = [...PAGE_CONTROLLERS, ...EMBED_CONTROLLERS, ...FORMAT_CONTROLLERS]
  .flatMap(pathsOf)
  .filter((path) => !path.includes('*') && !path.endsWith('.js'));

const kindOf = (path: string): keyof Slugs => {
  if (path.includes('/prisoners/')) return 'prisoners';
  return path.includes('/campaigns/') ? 'campaigns' : 'cases';
};

/** Options under which other answers are kept, by how the path ends. */
const OPTIONS: readonly (readonly [RegExp, string])[] = [
  [/\/cases$/, 'country=NZ'],
  [/\/embed\/cases\/[^/]+$/, 'theme=dark&kinds=award,verdict&limit=3'],
  [/timeline\.(json|svg)$/, 'kinds=milestone,custody'],
];

const withOptions = (path: string): string[] => [
  path,
  ...OPTIONS.filter(([ending]) => ending.test(path)).map(([, options]) => `${path}?${options}`),
];

/** Every address of these things, of lists, and of lists with some options. */
export function addressesOf(slugs: Slugs, publicUrl: string): string[] {
  return ROUTES.flatMap((route) => {
    if (route === '/oembed') {
      return slugs.cases.map((slug) => `/oembed?url=${encodeURIComponent(`${publicUrl}/cases/${slug}`)}`);
    }
    if (!route.includes(':')) return withOptions(route);
    return slugs[kindOf(route)].flatMap((slug) => withOptions(route.replace(':slug', slug)));
  });
}

/** The same address in a language. */
export const inLanguage = (address: string, language: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
