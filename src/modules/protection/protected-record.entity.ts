import { Check, Column, ForeignKey, Index } from 'typeorm';
import { RecordEntity } from '../../platform/database/index.js';

/** What is kept of somebody around a prisoner: one sealed document, and whose key opens it. */
@Check(`visibility IN ('STAFF', 'SEALED')`)
export abstract class ProtectedRecord extends RecordEntity {
  @Index()
  @ForeignKey('PrisonerEntity')
  @Column({ type: 'uuid' })
  prisonerId!: string;

  @Index()
  @ForeignKey('PersonKeyEntity')
  @Column({ type: 'uuid' })
  keyId!: string;

  /** JSON under the person's key, bound to table and id. */
  @Column({ type: 'bytea' })
  sealed!: Buffer;
}
