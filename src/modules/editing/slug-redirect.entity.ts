import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Visibility } from '../../domain/vocabulary/index.js';

/** An address that a record had once and still answers to. */
@Entity()
@Check(`kind IN ('PRISONER', 'CASE_FILE')`)
export class SlugRedirectEntity {
  @PrimaryColumn({ type: 'text' })
  kind!: string;

  @PrimaryColumn({ type: 'text' })
  slug!: string;

  @Index()
  @Column({ type: 'uuid' })
  targetId!: string;

  /** Who may follow it: whoever could see the record under that address. */
  @Column({ type: 'enum', enum: Visibility, enumName: 'visibility' })
  visibility!: Visibility;

  /** Number of the revision since which it leads there. */
  @Column({ type: 'bigint' })
  sinceSeq!: string;
}
