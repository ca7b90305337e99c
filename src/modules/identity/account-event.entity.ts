import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What happened to an account; added to, never changed. No address and no secret. */
@Entity()
@Index(['accountId', 'at'])
@Index(['actorId'])
export class AccountEventEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** null: somebody tried an address that no account has. */
  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  kind!: string;

  /** Another account that did it; null: whoever the account is of, or the command line. */
  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  /** What changed, e.g. a role. */
  @Column({ type: 'text', nullable: true })
  detail!: string | null;
}
