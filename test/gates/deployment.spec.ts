import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { VARIABLES } from '../../src/platform/config/index.js';

interface ComposeService {
  readonly image?: string;
  readonly build?: string;
  readonly user?: string;
  readonly entrypoint?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly secrets?: readonly string[];
  readonly profiles?: readonly string[];
  readonly networks?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<'service' | 'database' | 'replica', ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, unknown>>;
}

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

const lines = read('Dockerfile').split('\n');
const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')));

describe('docker-compose.yml', () => {
  let compose: Compose;
  let services: [string, ComposeService][];

  beforeAll(() => {
    compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
    services = Object.entries(compose.services);
  });

  it('has the service, its database, and a replica only where it is asked for', () => {
    expect(services.map(([name]) => name)).toEqual(['service', 'database', 'replica']);
    expect(compose.services.replica.profiles).toEqual(['replica']);
    expect(compose.services.service.profiles).toBeUndefined();
  });

  it('knows no password: they are files that are made on the spot', () => {
    for (const [, service] of services) {
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (/PASSWORD|SECRET|TOKEN|KEY/.test(name)) expect(value).toMatch(/^\/run\/secrets\//);
      }
    }
    expect(read('docker-compose.yml')).not.toMatch(/:\/\/[^:\s]+:(?!\$\$\(cat )[^@\s]+@/);
    expect(read('.gitignore').split('\n')).toContain('secrets/');
  });

  it('has a health check, no new privileges and only declared volumes and secrets in each service', () => {
    for (const [, service] of services) {
      expect(service.healthcheck?.test.length).toBeGreaterThan(1);
      expect(service.security_opt).toContain('no-new-privileges:true');
      for (const volume of service.volumes ?? []) expect(compose.volumes).toHaveProperty(volume.split(':')[0] ?? '');
      for (const secret of service.secrets ?? []) expect(compose.secrets).toHaveProperty(secret);
    }
  });

  it('runs the service as a user without rights on a root file system it cannot write', () => {
    const { service } = compose.services;
    expect([service.user, service.read_only, service.cap_drop]).toEqual(['node', true, ['ALL']]);
    expect(service.ports).toEqual(['127.0.0.1:${PUBLISHED_PORT:-3000}:3000']);
  });

  it('sets only variables that the service knows, and each of those it needs', () => {
    const { service } = compose.services;
    const exported = [...(service.entrypoint ?? []).join(' ').matchAll(/export (\w+)=/g)].map(([, name]) => name);
    const names = [...Object.keys(service.environment ?? {}), ...exported];
    expect(names.filter((name) => name === undefined || !(name in VARIABLES))).toEqual([]);
    expect(Object.keys(VARIABLES).filter((name) => !names.includes(name))).toEqual([]);
    const inImage = last.find((line) => line.startsWith('ENV'))?.match(/\w+(?==)/g) ?? [];
    expect(inImage.filter((name) => name !== 'NODE_ENV' && !(name in VARIABLES))).toEqual([]);
  });

  it('keeps the databases off the outside network', () => {
    for (const [name, service] of services) {
      expect(service.networks).toEqual(name === 'service' ? ['inside', 'outside'] : ['inside']);
      if (name !== 'service') expect(service.ports).toBeUndefined();
    }
  });
});

describe('Dockerfile', () => {
  it('builds in stages on the slim image and ends as a user without rights', () => {
    const bases = lines.filter((line) => line.startsWith('FROM')).map((line) => line.split(' ')[1]);
    expect(bases).toEqual(['node:22-slim', 'node:22-slim', 'node:22-slim']);
    expect(last.filter((line) => line.startsWith('USER'))).toEqual(['USER node']);
  });

  it('installs what the lockfile says, and ships no development package', () => {
    expect(lines.filter((line) => line.includes('npm ')).every((line) => /npm (ci|run build)/.test(line))).toBe(true);
    expect(lines).toContain('RUN npm ci --omit=dev --ignore-scripts');
    expect(last.some((line) => line.includes('npm'))).toBe(false);
  });

  it('ships the data that the service reads beside its code: seeds and rule sets', () => {
    for (const folder of ['seeds', 'rules', 'names']) {
      expect(last).toContain(`COPY ${folder} ./${folder}`);
      expect(read('.dockerignore').split('\n')).not.toContain(folder);
    }
  });

  it('says how to ask for its health, stops by SIGTERM and keeps data in a volume', () => {
    expect(last).toEqual(expect.arrayContaining(['VOLUME /data', 'STOPSIGNAL SIGTERM']));
    expect(last.some((line) => line.startsWith('HEALTHCHECK'))).toBe(true);
  });
});
