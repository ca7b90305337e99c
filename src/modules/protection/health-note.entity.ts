import { Entity } from 'typeorm';
import { ProtectedRecord } from './protected-record.entity.js';

/** What is known of the prisoner's health. */
@Entity()
export class HealthNoteEntity extends ProtectedRecord {}
