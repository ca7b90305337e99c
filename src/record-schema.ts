import { MIGRATIONS } from '../migrations/index.js';
import type { Schema } from './platform/database/index.js';

/** Tables of all modules as TypeORM writes them, and the migrations that make them. */
export const RECORD_SCHEMA: Schema = { entities: [], migrations: MIGRATIONS };
