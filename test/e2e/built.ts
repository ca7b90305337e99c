import { createSeededApp, type SeededApp } from './support/seeded-app.js';

let built: Promise<SeededApp> | undefined;

/** The one service over the seeds of all parts of a spec file. */
export async function theSeeds(): Promise<SeededApp> {
  built ??= createSeededApp();
  return built;
}
