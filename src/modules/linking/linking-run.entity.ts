import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Work over all articles or all people, and how far it is. */
@Entity()
@Check(`kind IN ('ARTICLES', 'PEOPLE')`)
@Index(['kind'], { unique: true, where: 'finished_at IS NULL' })
@Index(['kind', 'startedAt'])
export class LinkingRunEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  tablesVersion!: string;

  /** Name of the account, or of the service. */
  @Column({ type: 'text' })
  requestedBy!: string;

  @Column({ type: 'integer' })
  total!: number;

  @Column({ type: 'integer', default: 0 })
  done!: number;

  @Column({ type: 'integer', default: 0 })
  failed!: number;

  /** The last that was done; the work goes on behind it. */
  @Column({ type: 'uuid', nullable: true })
  lastId!: string | null;

  @Column({ type: 'timestamptz' })
  startedAt!: Date;

  @Column({ type: 'timestamptz' })
  workedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
