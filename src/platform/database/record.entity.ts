import { Check, Column, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Verification, Visibility } from '../../domain/vocabulary/index.js';

/**
 * What every record row has. The database sets `version`, both revisions and `recordedAt` itself, whatever is sent.
 * Parents are ids with foreign keys: entities write, the planner reads, so no row carries another.
 */
@Check('version >= 1')
@Unique(['externalId'])
export abstract class RecordEntity {
  /** UUIDv7, made by the service. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** 1, and one more with every change. */
  @Column({ type: 'integer', default: 1, update: false })
  version!: number;

  @Column({ type: 'enum', enum: Visibility, enumName: 'visibility', default: Visibility.STAFF })
  visibility!: Visibility;

  @Column({ type: 'enum', enum: Verification, enumName: 'verification', default: Verification.UNVERIFIED })
  verification!: Verification;

  /** Stable key of the import the row came with. */
  @Column({ type: 'text', nullable: true })
  externalId!: string | null;

  @ForeignKey('RevisionEntity')
  @Column({ type: 'uuid', default: () => 'current_revision()', update: false })
  createdRevisionId!: string;

  @ForeignKey('RevisionEntity')
  @Column({ type: 'uuid', default: () => 'current_revision()', update: false })
  updatedRevisionId!: string;

  @Column({ type: 'timestamptz', default: () => 'now()', update: false })
  recordedAt!: Date;
}

/** One text in several languages: BCP 47 tag → text. */
export type LocalisedText = Readonly<Record<string, string>>;
