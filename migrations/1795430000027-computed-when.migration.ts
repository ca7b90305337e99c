import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PUBLIC_ROLE } from './catalogue.js';

/**
 * When everything was computed anew is for everybody, by what it was computed is not: what is kept of the public record
 * is out of date from then on, and no entry of the change feed says so.
 */
export class ComputedWhen1795430000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE POLICY public_reads ON computed_by FOR SELECT TO ${PUBLIC_ROLE} USING (true)`);
    await runner.query(`GRANT SELECT (computed_at) ON computed_by TO ${PUBLIC_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE SELECT (computed_at) ON computed_by FROM ${PUBLIC_ROLE}`);
    await runner.query(`DROP POLICY public_reads ON computed_by`);
  }
}
