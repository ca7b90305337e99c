import { Entity } from 'typeorm';
import { ProtectedRecord } from './protected-record.entity.js';

/** Somebody who writes to the prisoner, or is written to. */
@Entity()
export class CorrespondentEntity extends ProtectedRecord {}
