import { Module } from '@nestjs/common';
import { Erasures } from './erasure.service.js';
import { People } from './people.resolver.js';
import { PersonExports } from './person-export.service.js';
import { PersonKeys } from './person-keys.service.js';
import { ProtectedRecordFields } from './protected-records.resolver.js';
import { ProtectedRecords } from './protected-records.service.js';
import { RepeatedAdditions } from './repeated-additions.service.js';

/** People around the prisoner: what is kept of them sealed, who read it, and how they are told and forgotten. */
@Module({
  providers: [Erasures, People, PersonExports, PersonKeys, ProtectedRecordFields, ProtectedRecords, RepeatedAdditions],
})
export class ProtectionModule {}
