import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { EventKind } from '../../domain/vocabulary/index.js';
import {
  type LocalisedText,
  PartialDateColumn,
  PartialDateColumns,
  RecordEntity,
} from '../../platform/database/index.js';

/** What the other facts do not name: a search, a transfer, a hunger strike. */
@Entity()
@Check(`jsonb_typeof(title) = 'object'`)
@Check(`jsonb_typeof(description) = 'object'`)
@Index(['caseId', 'happenedOn.earliest'])
export class CaseEventEntity extends RecordEntity {
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'enum', enum: EventKind, enumName: 'event_kind' })
  kind!: EventKind;

  @PartialDateColumn('happened_on')
  happenedOn!: PartialDateColumns;

  @Column({ type: 'jsonb' })
  title!: LocalisedText;

  @Column({ type: 'jsonb', nullable: true })
  description!: LocalisedText | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;
}
