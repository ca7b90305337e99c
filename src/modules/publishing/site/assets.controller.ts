import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { VigilError } from '../../../platform/errors/index.js';
import { Public } from '../../access/index.js';
import { AssetShelf } from './asset-shelf.service.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

@Controller('assets')
@Public()
export class AssetsController {
  constructor(private readonly shelf: AssetShelf) {}

  @Get(':hash/:name')
  asset(@Param('hash') hash: string, @Param('name') name: string, @Res() reply: FastifyReply): void {
    const asset = this.shelf.find(name);
    if (asset === undefined) throw new VigilError('NOT_FOUND');
    // A page of another version of the service may ask for its file here; what it gets must not be kept under its name.
    void reply
      .header('cache-control', asset.hash === hash ? FOR_EVER : 'no-cache')
      .header('access-control-allow-origin', '*')
      .header('etag', `"${asset.hash}"`)
      .type(asset.type)
      .send(asset.bytes);
  }
}
