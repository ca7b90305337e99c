import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One change of the record as a whole. Written by `open_revision()` and `close_revision()` only. */
@Entity()
@Check(`actor <> ''`)
@Unique(['seq'])
@Index(['at'])
export class RevisionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** 1, 2, 3 … in the order of commits. */
  @Column({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Over the row versions of this revision, in the order of writing. */
  @Column({ type: 'bytea', nullable: true })
  digest!: Buffer | null;

  @Column({ type: 'bytea' })
  previousHash!: Buffer;

  /** Null while the revision is open: no other transaction ever sees it so. */
  @Column({ type: 'bytea', nullable: true })
  hash!: Buffer | null;
}
