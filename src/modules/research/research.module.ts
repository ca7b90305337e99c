import { Module } from '@nestjs/common';
import { ListQueries } from './lists.resolver.js';
import { NodeQueries } from './nodes.resolver.js';

/** Finding things: lists by filter and order, anything by its id. */
@Module({ providers: [ListQueries, NodeQueries] })
export class ResearchModule {}
