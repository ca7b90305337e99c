import { describe, expect, it } from '@jest/globals';
import { loadConfiguration } from '../../src/platform/config/index.js';

describe('the limits of clients in the configuration', () => {
  it('hold where nothing is set, and trust no proxy', () => {
    expect(loadConfiguration({ REQUESTS_PER_MINUTE: '' })).toMatchObject({
      REQUESTS_PER_MINUTE: 0,
      CALCULATIONS_PER_MINUTE: 3000,
      TRUST_PROXY_HOPS: 0,
    });
  });

  it('can be taken away', () => {
    expect(loadConfiguration({ REQUESTS_PER_MINUTE: '0', CALCULATIONS_PER_MINUTE: '0' })).toMatchObject({
      REQUESTS_PER_MINUTE: 0,
      CALCULATIONS_PER_MINUTE: 0,
    });
  });

  it.each([
    { name: 'REQUESTS_PER_MINUTE', value: 'many' },
    { name: 'REQUESTS_PER_MINUTE', value: '-1' },
    { name: 'REQUESTS_PER_MINUTE', value: '1e9' },
    { name: 'CALCULATIONS_PER_MINUTE', value: '1.5' },
    { name: 'CALCULATIONS_PER_MINUTE', value: '99999999999' },
    { name: 'TRUST_PROXY_HOPS', value: 'true' },
    { name: 'TRUST_PROXY_HOPS', value: '11' },
  ])('stop the start with one line when $name is $value', ({ name, value }) => {
    expect(() => loadConfiguration({ [name]: value })).toThrow(new RegExp(`^${name}: [^\\n]+$`));
  });
});
