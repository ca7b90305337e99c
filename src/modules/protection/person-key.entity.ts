import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A protected person: nobody's name, but the key under which all that is kept of them is sealed. */
@Entity()
@Index(['prisonerId'], { unique: true, where: 'erased_at IS NULL' })
@Check('(wrapped_key IS NULL) = (erased_at IS NOT NULL)')
export class PersonKeyEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The prisoner themselves, where the key is for notes of their health. May outlive the prisoner's row. */
  @Column({ type: 'uuid', nullable: true })
  prisonerId!: string | null;

  /** Sealed under the key of the data folder; null: erased, and with it all that it opened. */
  @Column({ type: 'bytea', nullable: true })
  wrappedKey!: Buffer | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;
}
