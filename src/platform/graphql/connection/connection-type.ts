import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { TypeThunk } from '../planner/reads.js';
import { PageInfo } from './page-info.model.js';

type ObjectClass = new () => object;

/**
 * The Relay types `<name>Connection` and `<name>Edge` over nodes of one type; gives the connection's class.
 * `rows` says what the rows are and in which order, for the description.
 */
export function connectionType(name: string, node: TypeThunk, rows: string): ObjectClass {
  @ObjectType(`${name}Edge`, { description: `A row of ${name}Connection with its place in the list.` })
  class Edge {
    @Field(() => String, {
      description: 'Opaque mark of this place; give it back as `after` or `before`. Holds for this order only.',
    })
    readonly cursor!: string;

    @Field(node, { description: 'The row itself.' })
    readonly node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list (Relay). ${rows}` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows of this page, each with its cursor.' })
    readonly edges!: Edge[];

    @Field(() => [node()], { description: 'The rows of this page without cursors.' })
    readonly nodes!: object[];

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Rows of the whole list that you may see, not of the page alone.' })
    readonly totalCount!: number;
  }

  return Connection;
}
