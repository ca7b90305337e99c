import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { localId } from '../../platform/graphql/connection/global-id.js';
import { CurrentActor, Requires } from '../access/index.js';
import type { Actor } from '../identity/index.js';
import { ErasureCertificate } from './erasure-certificate.model.js';
import { Erasures } from './erasure.service.js';
import { PersonExport } from './person-export.model.js';
import { PersonExports } from './person-export.service.js';
import { subjectOf } from './protected-ids.js';
import { ErasePersonArgs, ExportPersonArgs } from './reason.args.js';

/** What people may ask of those who keep something about them: to be told, and to be forgotten. */
@Resolver()
export class People {
  constructor(
    private readonly erasures: Erasures,
    private readonly exports: PersonExports,
  ) {}

  @Mutation(() => ErasureCertificate, {
    description:
      'Destroys the key of a person: all their records become unreadable for ever, in the history too, and are withdrawn. Cannot be undone. For a person who is erased already, the certificate there is. NOT_FOUND where there never was such a person; REAUTHENTICATION_REQUIRED.',
  })
  @Requires('person.erase', { fresh: true })
  async erasePerson(
    @Args() { personId, reason, request }: ErasePersonArgs,
    @CurrentActor() actor: Actor,
  ): Promise<ErasureCertificate> {
    const id = localId('ProtectedPerson', personId, 'personId');
    return this.erasures.erase(actor, { personId: id, reason, request: request ?? undefined });
  }

  @Query(() => [ErasureCertificate], { description: 'Who was erased, newest first: certificates, which name nobody.' })
  @Requires('person.erase')
  async erasureCertificates(): Promise<ErasureCertificate[]> {
    return this.erasures.certificates();
  }

  @Mutation(() => PersonExport, {
    description:
      'Everything that is held about one person, all versions, in the clear. A mutation, because it is written down first as a reading of what is sealed. NOT_FOUND where nobody is on record under that id, or the person was erased; REAUTHENTICATION_REQUIRED.',
  })
  @Requires('record.export', { fresh: true })
  async exportPerson(
    @Args() { personId, prisonerId, reason }: ExportPersonArgs,
    @CurrentActor() actor: Actor,
  ): Promise<PersonExport> {
    return this.exports.export(actor, subjectOf(personId, prisonerId), reason);
  }
}
