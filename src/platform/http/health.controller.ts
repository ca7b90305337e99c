import { Controller, Get, HttpCode, HttpStatus, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Answers whether the service can do its work now: false when the database does not answer or the service stops. */
export type ReadinessProbe = () => Promise<boolean>;

export const READINESS_PROBE = Symbol('ReadinessProbe');

interface Health {
  readonly status: 'ok' | 'unavailable';
}

/** For what watches over the process: alive says "do not restart me", ready says "send me requests". */
@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS_PROBE) private readonly isReady: ReadinessProbe) {}

  @Get('live')
  @HttpCode(HttpStatus.OK)
  live(): Health {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    if (await this.isReady()) return { status: 'ok' };
    reply.code(HttpStatus.SERVICE_UNAVAILABLE).header('retry-after', '5');
    return { status: 'unavailable' };
  }
}
