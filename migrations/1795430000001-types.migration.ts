import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ENUM_TYPES } from './enum-types.js';

const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gist'];

/** Extensions, schemas and enumerations. All three extensions are trusted: the owner of the database may create them. */
export class Types1795430000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const extension of EXTENSIONS) {
      await runner.query(`CREATE EXTENSION IF NOT EXISTS ${extension} WITH SCHEMA public`);
    }
    await runner.query(`CREATE SCHEMA history`);
    await runner.query(`CREATE SCHEMA as_of`);
    await runner.query(`REVOKE ALL ON SCHEMA public, history, as_of FROM PUBLIC`);
    await runner.query(`ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC`);
    for (const [name, values] of Object.entries(ENUM_TYPES)) {
      await runner.query(`CREATE TYPE ${name} AS ENUM (${values.map((value) => `'${value}'`).join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(ENUM_TYPES).reverse()) {
      await runner.query(`DROP TYPE ${name}`);
    }
    await runner.query(`ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC`);
    await runner.query(`GRANT USAGE ON SCHEMA public TO PUBLIC`);
    await runner.query(`DROP SCHEMA as_of`);
    await runner.query(`DROP SCHEMA history`);
    for (const extension of EXTENSIONS.toReversed()) {
      await runner.query(`DROP EXTENSION ${extension}`);
    }
  }
}
