import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A prisoner, and where there is one a case, that a revision touched. Kept by the history triggers. */
@Entity()
@Index('ix_revision_scope_pair', { synchronize: false })
export class RevisionScopeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @ForeignKey('RevisionEntity')
  @Column({ type: 'uuid' })
  revisionId!: string;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  prisonerId!: string | null;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  caseId!: string | null;
}
