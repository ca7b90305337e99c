import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody who is signed in. */
@Entity()
@Unique(['tokenHash'])
@Index(['accountId'])
export class SessionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid' })
  accountId!: string;

  /** ENROLMENT: good for setting up a second factor and nothing else. */
  @Column({ type: 'enum', enum: ['FULL', 'ENROLMENT'], enumName: 'session_kind' })
  kind!: 'FULL' | 'ENROLMENT';

  /** SHA-256 of the token. */
  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  lastSeenAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  /** When its holder last proved anew who they are; null: not since signing in. */
  @Column({ type: 'timestamptz', nullable: true })
  reauthenticatedAt!: Date | null;
}
