import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many people have a key; the database counts. */
@Entity()
export class NameKeyEntity {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'integer' })
  people!: number;
}
