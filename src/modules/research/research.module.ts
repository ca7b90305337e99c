import { Module } from '@nestjs/common';
import { ChangeQueries } from './changes.resolver.js';
import { ListQueries } from './lists.resolver.js';
import { NodeQueries } from './nodes.resolver.js';
import { SnapshotResolver } from './snapshot.resolver.js';

/** Finding things: lists by filter and order, anything by its id. */
@Module({ providers: [ChangeQueries, ListQueries, NodeQueries, SnapshotResolver] })
export class ResearchModule {}
