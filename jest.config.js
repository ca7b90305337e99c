import { readFileSync } from 'node:fs';

const [ofTs, ofTsx] = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
const swc = ({ jsc, module }) => ['@swc/jest', { jsc, module, sourceMaps: 'inline', swcrc: false }];

export default {
  testEnvironment: 'node',
  testTimeout: 60_000,
  // One worker for each core: the suite waits for its databases as much as it computes.
  maxWorkers: '100%',
  // Modules that a spec file loaded stay in memory; past this a worker begins anew rather than collect garbage.
  workerIdleMemoryLimit: '600MB',
  testSequencer: './test/support/sequencer.mjs',
  globalSetup: './test/support/cluster.setup.mjs',
  globalTeardown: './test/support/cluster.teardown.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  roots: ['<rootDir>/test', '<rootDir>/src'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/bench/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': swc(ofTs), '^.+\\.tsx$': swc(ofTsx) },
};
