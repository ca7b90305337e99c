import type { Order } from '../../../src/modules/publishing/serving/publication.js';

/** Something that is shown of one case, as pages read it. */
const CASE = `query ($slug: String!) { case(slug: $slug) { id slug title
  prisoner { id name names { id value } }
  custody { id facility { id name } from { edtf } citations { id source { id title } } }
  verdicts { id court courtFact { id } } awards { id name }
  campaigns { id title } news { nodes { id item { id title } } } } }`;
const PERSON = `query ($slug: String!) { prisoner(slug: $slug) { id slug names { id value }
  cases { nodes { id title } } awards { id name } } }`;
const LIST = '{ cases(first: 100) { totalCount nodes { id slug title } } newsItems { nodes { id title } } }';

const probe = (key: string, make: Order['make']): Order => ({ key, surface: 'DATA', make });
const json = (data: unknown): { type: string; body: string } => ({
  type: 'application/json',
  body: JSON.stringify(data),
});

export const caseProbe = (slug: string): Order =>
  probe(`case ${slug}`, async (reading) => {
    const data = await reading.of<{ case: object | null }>(CASE, { slug });
    return data.case === null ? undefined : json(data);
  });

export const personProbe = (slug: string): Order =>
  probe(`person ${slug}`, async (reading) => json(await reading.of<object>(PERSON, { slug })));

export const listProbe: Order = probe('list', async (reading) => json(await reading.ofAll<object>(LIST)));

/** So many bytes that are the same in every language and on every day. */
export const bytesProbe = (key: string, size: number): Order =>
  probe(key, async () => Promise.resolve({ type: 'application/octet-stream', body: Buffer.alloc(size, key) }));
