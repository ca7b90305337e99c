import { describe, expect, it } from '@jest/globals';
import { Configuration, loadConfiguration, VARIABLES } from '../../src/platform/config/index.js';

describe('configuration', () => {
  it('has a working value for everything', () => {
    expect(loadConfiguration({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://127.0.0.1:3000',
      DATABASE_URL: undefined,
      SEED: 'demo',
      LOG_LEVEL: 'info',
    });
    expect(loadConfiguration({ DATABASE_URL: 'postgresql://u@h/d', HOST: '0.0.0.0', PORT: '80' })).toMatchObject({
      SEED: 'none',
      PUBLIC_URL: 'http://localhost:80',
    });
    expect(loadConfiguration({ PORT: '', DATABASE_URL: '' }).PORT).toBe(3000);
  });

  it('describes every variable it reads, and reads every variable it describes', () => {
    expect(Object.keys(new Configuration({})).sort()).toEqual(Object.keys(VARIABLES).sort());
  });

  it.each([
    ['PORT', { PORT: '3000x' }],
    ['PORT', { PORT: '70000' }],
    ['HOST', { HOST: 'my host' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'vigil.example.org' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://vigil.example.org/?a=b' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://example.org/vigil/' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://h/d' }],
    ['PUBLIC_DATABASE_URL', { PUBLIC_DATABASE_URL: 'postgresql://h/d' }],
    ['SEED', { SEED: 'all' }],
    ['JOBS', { JOBS: 'yes' }],
    ['OUTBOUND_PROXY', { OUTBOUND_PROXY: 'socks5://127.0.0.1:9050' }],
    ['OUTBOUND_GAP_MS', { OUTBOUND_GAP_MS: '60001' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('stops the start with one line that names %s', (name, env) => {
    expect(() => loadConfiguration(env)).toThrow(new RegExp(`^${name}: [^\\n]+$`));
  });
});
