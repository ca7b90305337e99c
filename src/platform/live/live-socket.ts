import { CloseCode, type WebSocket as ProtocolSocket } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import type { LiveLimits } from './limits.js';

const textOf = (data: RawData): string => {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.from(data as Buffer).toString('utf8');
};

/** Codes of WebSocket itself. */
const GOING_AWAY = 1001;

/** As HTTP has it, in the range of the application. */
const TOO_MANY = 4429;

/** How long a client that was told to go may take. */
const PARTING_MS = 1_000;

/** One connection: sends no more than is read, and ends what does not answer. */
export class LiveSocket {
  private readonly timer: NodeJS.Timeout;
  private answered = true;
  private messages = 0;

  constructor(
    private readonly socket: WebSocket,
    private readonly limits: Pick<LiveLimits, 'pingMs' | 'waitingBytes' | 'messages'>,
    /** Whether it may stay open; asked with every ping. */
    private readonly mayStay: () => Promise<boolean>,
  ) {
    // A socket that is broken closes by itself; there is nobody to tell.
    socket.on('error', () => undefined);
    socket.on('pong', () => {
      this.answered = true;
    });
    this.timer = setInterval(() => void this.beat(), limits.pingMs);
    socket.once('close', () => {
      clearInterval(this.timer);
    });
  }

  /** As the protocol wants it. */
  asProtocol(): ProtocolSocket {
    const { socket } = this;
    return {
      protocol: socket.protocol,
      send: async (data) => this.send(data),
      close: (code, reason) => {
        socket.close(code, reason);
      },
      onMessage: (handle) => {
        socket.on('message', (data, isBinary) => {
          this.messages += 1;
          if (isBinary) socket.close(CloseCode.BadRequest, 'Text only');
          else if (this.messages > this.limits.messages) socket.close(TOO_MANY, 'Too many messages');
          else
            handle(textOf(data)).catch(() => {
              socket.close(CloseCode.InternalServerError, 'Internal server error');
            });
        });
      },
    };
  }

  /** Says that the service stops, and waits until the client is gone. */
  async part(): Promise<void> {
    const { socket } = this;
    if (socket.readyState === socket.CLOSED) return;
    await new Promise<void>((resolve) => {
      const late = setTimeout(() => {
        socket.terminate();
      }, PARTING_MS);
      socket.once('close', () => {
        clearTimeout(late);
        resolve();
      });
      socket.close(GOING_AWAY, 'The service stops');
    });
  }

  /** Resolves when it was handed to the network: who reads slowly is sent slowly, who does not read is cut off. */
  private async send(data: string): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > this.limits.waitingBytes) {
      socket.terminate();
      return;
    }
    await new Promise<void>((resolve) => {
      socket.send(data, () => {
        resolve();
      });
    });
  }

  private async beat(): Promise<void> {
    const { socket } = this;
    if (!this.answered) {
      socket.terminate();
      return;
    }
    this.answered = false;
    this.messages = 0;
    if (socket.readyState === socket.OPEN) socket.ping();
    const stays = await this.mayStay().catch(() => true);
    if (!stays) socket.close(CloseCode.Forbidden, 'The session ended');
  }
}
