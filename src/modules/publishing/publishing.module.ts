import { Module } from '@nestjs/common';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity/index.js';
import { FORMAT_CONTROLLERS } from './formats/index.js';
import { EMBED_CONTROLLERS } from './embeds/index.js';
import { PAGE_CONTROLLERS } from './pages/index.js';
import { PublicReader } from './reading/public-reader.js';
import { RecordStamps } from './reading/record-stamp.js';
import { AnswerKeeper } from './serving/answer-keeper.service.js';
import { Publisher } from './serving/publisher.service.js';
import { AssetShelf } from './site/asset-shelf.service.js';
import { AssetsController } from './site/assets.controller.js';
import { SITE, type Site } from './site/site.js';

@Module({
  controllers: [AssetsController, ...FORMAT_CONTROLLERS, ...EMBED_CONTROLLERS, ...PAGE_CONTROLLERS],
  providers: [
    PublicReader,
    RecordStamps,
    AnswerKeeper,
    Publisher,
    AssetShelf,
    {
      provide: SITE,
      inject: [IDENTITY_SETTINGS],
      useFactory: ({ publicUrl }: IdentitySettings): Site => ({ publicUrl }),
    },
  ],
})
export class PublishingModule {}
