import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Certificate that the key of a person was destroyed. Only ever added to. */
@Entity()
@Unique(['keyId'])
@Check(`reason <> ''`)
export class ErasureEntity {
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
  reason!: string;

  /** Where the request for it is kept. */
  @Column({ type: 'text', nullable: true })
  request!: string | null;

  @ForeignKey('PersonKeyEntity')
  @Column({ type: 'uuid' })
  keyId!: string;

  /** Kind → how many records. */
  @Column({ type: 'jsonb' })
  counts!: Readonly<Record<string, number>>;

  /** SHA-256 over the sealed values, those of the history included, in the order of writing. */
  @Column({ type: 'bytea' })
  digest!: Buffer;

  /** Global ids of facts in which the name stood in the clear. */
  @Column({ type: 'text', array: true })
  mentions!: string[];

  @ForeignKey('RevisionEntity')
  @Column({ type: 'uuid' })
  revisionId!: string;
}
