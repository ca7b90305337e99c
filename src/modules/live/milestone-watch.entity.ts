import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Until which day it was looked for milestones; one row. */
@Entity()
@Check('singleton')
export class MilestoneWatchEntity {
  @PrimaryColumn({ type: 'boolean', default: true })
  singleton!: boolean;

  @Column({ type: 'date' })
  lastDay!: string;
}
