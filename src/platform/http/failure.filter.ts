import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logging/index.js';
import { ERROR_TABLE, VigilError } from '../errors/index.js';
import { publicFailure, type PublicFailure } from '../graphql/apollo/failure.js';

interface Refusal extends PublicFailure {
  readonly status: number;
}

const DETAILS: Readonly<Record<number, string>> = {
  404: 'There is nothing at this address; the API is at /graphql.',
  405: 'This address does not answer that method.',
  413: 'The request body may have at most 256 KB.',
  415: 'Send the request as application/json.',
};

function statusCodeOf(thrown: unknown): number | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const own: unknown = Reflect.get(thrown, 'statusCode') ?? Reflect.get(thrown, 'status');
  return typeof own === 'number' ? own : undefined;
}

/** Refusals of the HTTP layer (syntax, size, media type) keep their status; their code comes from the closed table. */
function refusalOf(thrown: unknown): Refusal {
  const status = thrown instanceof VigilError ? undefined : statusCodeOf(thrown);
  if (status !== undefined && status >= 400 && status < 500) {
    const code = status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT';
    return { status, code, message: DETAILS[status] ?? 'The request is not well formed: send a JSON object.' };
  }
  const failure = publicFailure(thrown);
  return { ...failure, status: ERROR_TABLE[failure.code].status };
}

/** Answers what went wrong outside an operation in the shape that GraphQL clients read, with a code and no stack. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw thrown;
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const { status, message, code, field } = refusalOf(thrown);
    const requestId = http.getRequest<FastifyRequest>().id;
    if (status >= 500) this.logger.error('A request failed on our side', { requestId, code, error: thrown });
    const extensions = { code, ...(field === undefined ? {} : { field }), ...(status === 500 ? { requestId } : {}) };
    void reply
      .code(status)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify({ errors: [{ message, extensions }] }));
  }
}
