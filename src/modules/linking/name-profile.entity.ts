import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What the matcher knows of a person, and the keys under which an article finds them. */
@Entity()
@Index('ix_name_profile_keys', { synchronize: false })
export class NameProfileEntity {
  @ForeignKey('PrisonerEntity', { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  prisonerId!: string;

  @Column({ type: 'text', array: true })
  keys!: string[];

  @Column({ type: 'text', array: true })
  givens!: string[];

  /** All that staff may know. */
  @Column({ type: 'jsonb' })
  facts!: unknown;

  /** What everybody may know; null: the person is not public. */
  @Column({ type: 'jsonb', nullable: true })
  publicFacts!: unknown;

  /** The tables of names by which the keys were made. */
  @Index()
  @Column({ type: 'text' })
  tablesVersion!: string;
}
