import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';

interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
  readonly hash: string;
}

const FOLDER = join(import.meta.dirname, '../assets');

const TYPES = {
  'site.css': 'text/css; charset=utf-8',
  'record.css': 'text/css; charset=utf-8',
  'facts.css': 'text/css; charset=utf-8',
  'timeline.css': 'text/css; charset=utf-8',
  'lists.css': 'text/css; charset=utf-8',
  'print.css': 'text/css; charset=utf-8',
  'embed.css': 'text/css; charset=utf-8',
  'embed-theme.css': 'text/css; charset=utf-8',
  'frame-height.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

export type AssetName = keyof typeof TYPES;

const isAsset = (name: string): name is AssetName => Object.hasOwn(TYPES, name);

/** The few files that pages need besides themselves. Their addresses name their contents, so they may be kept for ever. */
@Injectable()
export class AssetShelf {
  private readonly assets = new Map<AssetName, Asset>();

  /** Path from the root of the site. */
  pathOf(name: AssetName): string {
    return `/assets/${this.get(name).hash}/${name}`;
  }

  /** Undefined: there is no such file. */
  find(name: string): Asset | undefined {
    return isAsset(name) ? this.get(name) : undefined;
  }

  private get(name: AssetName): Asset {
    let asset = this.assets.get(name);
    if (asset === undefined) {
      const bytes = readFileSync(join(FOLDER, name));
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
      asset = { type: TYPES[name], bytes, hash };
      this.assets.set(name, asset);
    }
    return asset;
  }
}
