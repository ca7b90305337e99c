import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordEntity } from '../../platform/database/index.js';

/** Somebody close to the prisoner. Sealed: the bytes are encrypted with the key named by `keyId`, kept outside the database. */
@Entity()
export class RelativeEntity extends RecordEntity {
  @Index()
  @ForeignKey('PrisonerEntity')
  @Column({ type: 'uuid' })
  prisonerId!: string;

  @Column({ type: 'uuid' })
  keyId!: string;

  @Column({ type: 'bytea' })
  sealed!: Buffer;
}
