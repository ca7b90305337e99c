import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That somebody was shown something sealed. Only ever added to. */
@Entity()
@Index(['subjectId', 'at'])
@Check(`purpose IN ('OPENED', 'EXPORTED')`)
@Check(`reason <> ''`)
export class SealedReadEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Index()
  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid' })
  accountId!: string;

  /** Name of the account then. */
  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text' })
  purpose!: string;

  /** Type of what was shown by its name in the schema: Informant, ProtectedPerson, Prisoner. */
  @Column({ type: 'text' })
  subjectType!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  /** The person whose data it is; null where it is of several. */
  @Index()
  @ForeignKey('PersonKeyEntity')
  @Column({ type: 'uuid', nullable: true })
  keyId!: string | null;

  @Column({ type: 'text' })
  reason!: string;
}
