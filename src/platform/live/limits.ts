/** What those who keep a connection open may take. */
export interface LiveLimits {
  /** Connections of this process. */
  readonly connections: number;
  /** Connections of one address, or of one /64 of IPv6. */
  readonly connectionsOfAddress: number;
  /** Subscriptions of one connection at a time. */
  readonly subscriptions: number;
  /** Subscriptions that one address may begin in a minute. */
  readonly begunPerMinute: number;
  /** Bytes of a message of a client. */
  readonly messageBytes: number;
  /** Messages of a client between two pings. */
  readonly messages: number;
  /** Until `connection_init` has to be there. */
  readonly initMs: number;
  /** Between two pings. Whoever has not answered one by the next is cut off, and whoever may not stay. */
  readonly pingMs: number;
  /** Bytes that wait for a client to read them; whoever has more waiting is cut off. */
  readonly waitingBytes: number;
}

export const LIVE_LIMITS: LiveLimits = {
  connections: 1_000,
  connectionsOfAddress: 20,
  subscriptions: 20,
  begunPerMinute: 120,
  messageBytes: 64 * 1024,
  messages: 300,
  initMs: 5_000,
  pingMs: 15_000,
  waitingBytes: 1024 * 1024,
};
