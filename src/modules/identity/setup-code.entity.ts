import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What makes the first account. */
@Entity({ name: 'setup_code' })
export class SetupCodeEntity {
  /** SHA-256 of the code. */
  @PrimaryColumn({ type: 'bytea' })
  codeHash!: Buffer;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
