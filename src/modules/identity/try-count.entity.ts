import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Tries to get in of one address or account, in the minute that runs for it. */
@Entity()
@Check('tries >= 1')
export class TryCountEntity {
  /** Keyed hash of what is counted; the key is not in the database. */
  @PrimaryColumn({ type: 'bytea' })
  key!: Buffer;

  @Column({ type: 'integer' })
  tries!: number;

  @Index()
  @Column({ type: 'timestamptz' })
  endsAt!: Date;
}
