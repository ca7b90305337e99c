import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket, type ClientOptions } from 'ws';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

interface Told {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** How a client comes in. */
export interface Entry {
  readonly params?: object;
  readonly headers?: ClientOptions['headers'];
}

const LONG_MS = 20_000;
/** Until the service listens for it in all likelihood; a test that has to be sure begins behind a cursor. */
const BEGUN_MS = 100;
/** What was not told by then is taken for never told. */
const SILENCE_MS = 250;

const open = new Set<LiveClient>();

/** Ends every client that a test left. */
export function endClients(): void {
  for (const client of open) client.end();
  open.clear();
}

/** A client that speaks the protocol word by word, so that tests see every message. */
export class LiveClient {
  readonly messages: Message[] = [];
  private subscriptions = 0;

  private constructor(readonly socket: WebSocket) {
    open.add(this);
    socket.on('message', (data: Buffer) => {
      this.messages.push(JSON.parse(data.toString('utf8')) as Message);
    });
    socket.on('error', () => undefined);
  }

  static connect(url: string, headers: ClientOptions['headers'] = {}): LiveClient {
    const address = `${url.replace('http', 'ws')}/graphql`;
    return new LiveClient(new WebSocket(address, 'graphql-transport-ws', { headers }));
  }

  /** Connected and acknowledged. */
  static async open(url: string, { params, headers }: Entry = {}): Promise<LiveClient> {
    const client = LiveClient.connect(url, headers);
    await once(client.socket, 'open');
    client.send({ type: 'connection_init', ...(params === undefined ? {} : { payload: params }) });
    await client.waitFor(({ type }) => type === 'connection_ack');
    return client;
  }

  send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Begins a subscription. That the service listens for it, nothing says. */
  async subscribe(query: string, variables: object = {}): Promise<string> {
    this.subscriptions += 1;
    const id = String(this.subscriptions);
    this.send({ type: 'subscribe', id, payload: { query, variables } });
    await sleep(BEGUN_MS);
    return id;
  }

  /** Everything that a subscription was told so far. */
  told(id: string): readonly Told[] {
    return this.messages.filter((one) => one.id === id && one.type === 'next').map(({ payload }) => payload as Told);
  }

  /** Values of the one field of a subscription, once there are so many, and no more of them come. */
  async events<T>(id: string, count: number): Promise<readonly T[]> {
    if (count > 0) await this.waitFor(() => this.told(id).length >= count);
    await sleep(SILENCE_MS);
    return this.told(id).map(({ data, errors }) => {
      if (errors !== undefined || data === null || data === undefined) throw new Error(JSON.stringify(errors));
      return Object.values(data)[0] as T;
    });
  }

  /** Codes of the errors with which a subscription was refused. */
  async refusal(id: string): Promise<readonly unknown[]> {
    await this.waitFor((one) => one.id === id && ['error', 'next'].includes(one.type));
    const message = this.messages.find((one) => one.id === id);
    const payload = message?.payload as Told | Told['errors'];
    const errors = Array.isArray(payload) ? (payload as Told['errors']) : (payload as Told).errors;
    return (errors ?? []).map(({ extensions }) => extensions?.['code']);
  }

  /** The code with which the connection is closed. */
  async closed(): Promise<number> {
    if (this.socket.readyState === WebSocket.CLOSED) throw new Error('It was closed before');
    const [code] = (await once(this.socket, 'close', { signal: AbortSignal.timeout(LONG_MS) })) as [number];
    return code;
  }

  end(): void {
    this.socket.terminate();
  }

  private async waitFor(isIt: (message: Message) => boolean): Promise<void> {
    const until = Date.now() + LONG_MS;
    while (!this.messages.some(isIt)) {
      if (Date.now() > until) throw new Error(`It was not told: ${JSON.stringify(this.messages)}`);
      await sleep(10);
    }
  }
}
