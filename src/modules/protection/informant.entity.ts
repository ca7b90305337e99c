import { Entity } from 'typeorm';
import { ProtectedRecord } from './protected-record.entity.js';

/** Somebody who tells us. */
@Entity()
export class InformantEntity extends ProtectedRecord {}
