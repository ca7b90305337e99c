import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The first answer to a request with an Idempotency-Key. */
@Entity()
export class IdempotencyKeyEntity {
  @ForeignKey('AccountEntity')
  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  /** SHA-256 of the request's body. */
  @Column({ type: 'bytea' })
  bodyHash!: Buffer;

  @Column({ type: 'jsonb' })
  answer!: unknown;

  @Index()
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
