import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Visibility } from '../../domain/vocabulary/index.js';

/** What is computed over all cases of a prisoner that `audience` may see. */
@Entity()
@Index(['audience', 'firstArrestOn', 'prisonerId'])
@Index('ix_prisoner_projection_search_trgm', { synchronize: false })
@Index('ix_prisoner_projection_held', { synchronize: false })
export class PrisonerProjectionEntity {
  @ForeignKey('PrisonerEntity', { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  prisonerId!: string;

  @PrimaryColumn({ type: 'enum', enum: Visibility, enumName: 'visibility' })
  audience!: Visibility;

  @Column({ type: 'text', default: '' })
  searchText!: string;

  /** Days in custody, as PostgreSQL writes a multirange. */
  @Column({ type: 'datemultirange', default: () => "'{}'" })
  held!: string;

  @Column({ type: 'date', nullable: true })
  firstArrestOn!: string | null;

  /** Number of the revision since which this row holds; the database sets it. */
  @Column({ type: 'bigint' })
  seqFrom!: string;
}
