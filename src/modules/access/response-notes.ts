import type { FastifyRequest } from 'fastify';

/** What a resolver wants said in the headers of the answer, which it does not hold. */
export interface ResponseNotes {
  setCookie?: string;
  /** Seconds; the answer is a 429 then. */
  retryAfter?: number;
}

const notes = new WeakMap<FastifyRequest, ResponseNotes>();

export function noteFor(request: FastifyRequest, note: ResponseNotes): void {
  notes.set(request, { ...notes.get(request), ...note });
}

export const notesOf = (request: FastifyRequest): ResponseNotes => notes.get(request) ?? {};
