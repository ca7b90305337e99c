import { Field, ObjectType } from '@nestjs/graphql';
import { Gender } from '../../domain/vocabulary/index.js';
import { Node } from '../../platform/graphql/connection/index.js';
import { asc, by, byDay, column, many, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { CountryCodeScalar } from '../../platform/graphql/scalars/index.js';
import { Fact, PartialDate } from '../sources/index.js';
import { Affiliation } from './affiliation.model.js';
import { PersonName } from './person-name.model.js';
import './person.enum.js';

@Table('prisoner')
@ObjectType({
  implements: () => [Node, Fact],
  description: 'A person who is or was held, with what is public of their life.',
})
export class Prisoner extends Fact {
  @Field(() => String, {
    description: 'Name of the person in addresses: lower-case Latin letters, digits and hyphens, unique.',
  })
  @Reads(column('slug'))
  readonly slug!: string;

  @Field(() => [PersonName], { description: 'All names in all scripts, misspellings included, the most used first.' })
  @Reads(many(() => PersonName, by('prisoner_id'), [asc('position', 'int')]))
  readonly names!: PersonName[];

  @Field(() => Gender, { description: 'Gender as the person or the sources give it.' })
  @Reads(column('gender'))
  readonly gender!: Gender;

  @Field(() => PartialDate, { nullable: true, description: 'Date of birth; null: not known or not public.' })
  @Reads(partialDate('birth'))
  readonly birth!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'Date of death; null: alive, or not known.' })
  @Reads(partialDate('death'))
  readonly death!: PartialDate | null;

  @Field(() => [CountryCodeScalar], { description: 'Citizenships, ISO 3166-1 alpha-2.' })
  @Reads(column('citizenships'))
  readonly citizenships!: string[];

  @Field(() => [String], { description: 'What the person does for a living or is known for, in English.' })
  @Reads(column('occupations'))
  readonly occupations!: string[];

  @Field(() => [Affiliation], {
    description: 'Organisations the person belongs or belonged to, earliest first, undated last.',
  })
  @Reads(many(() => Affiliation, by('prisoner_id'), [byDay('from_on'), asc('position', 'int')]))
  readonly affiliations!: Affiliation[];
}
