import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What happened to an account; added to, never changed. No address and no secret. */
@Entity()
@Index(['accountId', 'at'])
export class AccountEventEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  kind!: string;
}
