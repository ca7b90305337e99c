import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One try to tell an address of an event. */
@Entity()
@Index(['webhookId', 'id'])
@Check('attempt >= 1')
@Check('length(response) <= 200')
export class WebhookDeliveryEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('WebhookEntity')
  @Column({ type: 'uuid' })
  webhookId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'text' })
  event!: string;

  @Column({ type: 'text', nullable: true })
  operation!: string | null;

  @Column({ type: 'integer' })
  attempt!: number;

  @Index()
  @Column({ type: 'timestamptz' })
  at!: Date;

  /** HTTP status of the answer; null: there was none. */
  @Column({ type: 'integer', nullable: true })
  status!: number | null;

  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  /** The first 200 characters of what an address answered that did not take the event. */
  @Column({ type: 'text', nullable: true })
  response!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  nextAt!: Date | null;
}
