import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Visibility } from '../../domain/vocabulary/index.js';

/** Why an article was linked, as far as an audience may know. */
@Entity()
@Check(`jsonb_typeof(evidence) = 'array'`)
export class LinkEvidenceEntity {
  @ForeignKey('NewsLinkEntity', { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  linkId!: string;

  @PrimaryColumn({ type: 'enum', enum: Visibility, enumName: 'visibility' })
  audience!: Visibility;

  @Column({ type: 'double precision' })
  score!: number;

  @Column({ type: 'jsonb' })
  evidence!: readonly object[];
}
