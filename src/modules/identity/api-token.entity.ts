import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A key for scripts, in the name of an account. */
@Entity()
@Unique(['tokenHash'])
@Index(['accountId'])
@Check(`scopes <@ ARRAY['READ', 'WRITE'] AND cardinality(scopes) > 0`)
export class ApiTokenEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  name!: string;

  /** SHA-256 of the token. */
  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'text', array: true })
  scopes!: string[];

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;
}
