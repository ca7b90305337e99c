import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { globalId } from '../planner/fields.js';
import { Reads } from '../planner/reads.js';

@InterfaceType({ description: 'Anything that `node(id)` finds again.' })
export abstract class Node {
  @Field(() => ID, { description: 'Global id `Type:uuid`, e.g. `Case:01890a5d-…`; stable for ever.' })
  @Reads(globalId())
  readonly id!: string;
}
