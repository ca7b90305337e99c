import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Entity = new () => object;

const MODULES = join(import.meta.dirname, '../../src/modules');

/** Every entity of every module, found by file name: none can be left out of the drift gate. */
export async function loadEntities(): Promise<Entity[]> {
  const files = readdirSync(MODULES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.entity.ts'),
  );
  const modules = await Promise.all(
    files.sort().map(async (file) => (await import(join(MODULES, file))) as Record<string, unknown>),
  );
  return modules.flatMap((exports) =>
    Object.entries(exports)
      .filter(([name]) => name.endsWith('Entity'))
      .map(([, entity]) => entity as Entity),
  );
}
