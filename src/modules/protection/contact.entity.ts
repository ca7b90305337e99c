import { Entity } from 'typeorm';
import { ProtectedRecord } from './protected-record.entity.js';

/** Somebody through whom the prisoner or the family is reached: a lawyer, a neighbour. */
@Entity()
export class ContactEntity extends ProtectedRecord {}
