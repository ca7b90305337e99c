/** Sends load to one address for a while and says how many answers came and how long they took. */
import autocannon from 'autocannon';

/** Cases in flight are as many as connections. Rejects when a single answer failed: a fast error is no result. */
export async function load(request, { connections, seconds }) {
  const result = await autocannon({
    url: request.url,
    connections,
    duration: seconds,
    timeout: 10,
    requests: [{ setupRequest: (options) => ({ ...options, ...request.next() }) }],
  });
  if (result.non2xx + result.errors + result.timeouts > 0 || result['2xx'] === 0) {
    throw new Error(`${request.url}: ${result.non2xx} refusals, ${result.errors} errors, ${result.timeouts} timeouts`);
  }
  return {
    rate: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    count: result['2xx'],
  };
}

/** One request as autocannon takes it, for the service. */
export const graphqlRequest = (url, operation) => ({
  url,
  next: () => ({
    method: 'POST',
    path: new URL(url).pathname,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation.document, variables: operation.variables() }),
  }),
});

/** The same question to the hand-written server. */
export const plainRequest = (url, name, operation) => ({
  url,
  next: () => ({ method: 'GET', path: `/${name}?${new URLSearchParams(operation.variables())}` }),
});

/** Sends a request once and gives the answer's JSON. */
export async function ask({ url, next }) {
  const { method, path, headers, body } = next();
  const response = await fetch(new URL(path, url), { method, headers, body, signal: AbortSignal.timeout(30_000) });
  const answer = await response.json();
  if (!response.ok || answer.errors !== undefined) throw new Error(`${url}: ${JSON.stringify(answer.errors)}`);
  return answer;
}
