import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/connection/index.js';
import { column } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';

@Table('campaign')
@ObjectType({ implements: () => [Node], description: 'A campaign for one or more cases.' })
export class Campaign extends Node {
  @Field(() => String, {
    description: 'Name of the campaign in addresses: lower-case Latin letters, digits and hyphens, unique.',
  })
  @Reads(column('slug'))
  readonly slug!: string;

  @Field(() => [String], { description: 'Organisations that run it.' })
  @Reads(column('organisations'))
  readonly organisations!: string[];
}
