import { Entity } from 'typeorm';
import { ProtectedRecord } from './protected-record.entity.js';

/** Somebody of the prisoner's family. */
@Entity()
export class RelativeEntity extends ProtectedRecord {}
