import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/connection/index.js';
import { column } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact } from '../sources/index.js';

@Table('campaign')
@ObjectType({ implements: () => [Node, Fact], description: 'A campaign for one or more cases.' })
export class Campaign extends Fact {
  @Field(() => String, {
    description: 'Name of the campaign in addresses: lower-case Latin letters, digits and hyphens, unique.',
  })
  @Reads(column('slug'))
  readonly slug!: string;

  @Field(() => [String], { description: 'Organisations that run it.' })
  @Reads(column('organisations'))
  readonly organisations!: string[];
}
