import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { StaffRole } from './staff-role.enum.js';

/** A member of staff. No record row: it has no visibility, and its history is account_event. */
@Entity()
@Unique(['email'])
@Check('email = lower(email)')
@Check('totp_confirmed_at IS NULL OR totp_secret IS NOT NULL')
export class AccountEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** One more with every change of what signs in: a session is opened for the version that was checked. */
  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  displayName!: string;

  @Column({ type: 'enum', enum: StaffRole, enumName: 'staff_role' })
  role!: StaffRole;

  /** Argon2id in its text form. */
  @Column({ type: 'text' })
  passwordHash!: string;

  /** Sealed: the key is not in the database. */
  @Column({ type: 'bytea', nullable: true })
  totpSecret!: Buffer | null;

  @Column({ type: 'timestamptz', nullable: true })
  totpConfirmedAt!: Date | null;

  /** Half-minute since 1970 whose code was used last: no code of it or before works again. */
  @Column({ type: 'bigint', nullable: true })
  totpLastStep!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
