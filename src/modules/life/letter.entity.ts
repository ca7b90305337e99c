import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { LetterDelivery, LetterDirection, LetterKind } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** A message in or out of custody. */
@Entity()
@Check('in_reply_to_id <> id')
@Index(['caseId', 'writtenOn.earliest'])
@Index(['prisonerId', 'writtenOn.earliest'])
export class LetterEntity extends RecordEntity {
  @ForeignKey('PrisonerEntity')
  @Column({ type: 'uuid' })
  prisonerId!: string;

  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid', nullable: true })
  caseId!: string | null;

  @Column({ type: 'enum', enum: LetterDirection, enumName: 'letter_direction' })
  direction!: LetterDirection;

  @Column({ type: 'enum', enum: LetterKind, enumName: 'letter_kind', default: LetterKind.LETTER })
  kind!: LetterKind;

  @PartialDateColumn('written_on')
  writtenOn!: PartialDateColumns;

  @PartialDateColumn('sent_on')
  sentOn!: PartialDateColumns;

  @PartialDateColumn('received_on')
  receivedOn!: PartialDateColumns;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'text', nullable: true })
  counterparty!: string | null;

  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ type: 'text', nullable: true })
  excerpt!: string | null;

  @Index()
  @ForeignKey('LetterEntity')
  @Column({ type: 'uuid', nullable: true })
  inReplyToId!: string | null;

  @Column({ type: 'enum', enum: LetterDelivery, enumName: 'letter_delivery', default: LetterDelivery.UNKNOWN })
  delivery!: LetterDelivery;
}
