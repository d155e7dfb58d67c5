import { type ErrorBody, type ErrorCode, errorStatus, refusal, WaymarkError } from '@waymark/model';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** What Fastify itself refuses, in our words. */
const refusals: Record<string, [ErrorCode, string]> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'UNSUPPORTED_MEDIA',
    'This address takes JSON; send it with Content-Type: application/json.',
  ],
  FST_ERR_CTP_INVALID_JSON_BODY: ['BAD_JSON', 'The body is not JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['BAD_JSON', 'The body is empty; expected JSON.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'BAD_REQUEST',
    'The body is not as long as Content-Length says.',
  ],
};

/** Any error as one of ours; whatever we did not foresee says nothing of our insides. */
export function asWaymarkError(error: unknown): WaymarkError {
  if (error instanceof WaymarkError) return error;
  const { code, statusCode } = Object(error) as Partial<FastifyError>;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refusal('TOO_LARGE', 'body-too-large', {});
  const known = code === undefined ? undefined : refusals[code];
  if (known) return new WaymarkError(known[0], known[1]);
  if (error instanceof SyntaxError) return refusal('BAD_JSON', 'not-json', {});
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return refusal('BAD_REQUEST', 'not-understood', {});
  }
  return refusal('INTERNAL', 'internal', {}, { cause: error });
}

/** The one shape of every refusal. */
export function errorBody({ code, message, details }: WaymarkError): ErrorBody {
  return { error: { code, message, ...(details && { details }) } };
}

/** The one place where an error becomes an answer. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = asWaymarkError(error);
  if (refusal.code === 'INTERNAL') request.log.error(error);
  if (refusal.retryAfter !== undefined) {
    reply.header('retry-after', String(Math.ceil(refusal.retryAfter)));
  }
  reply.status(errorStatus[refusal.code]).type('application/json').send(errorBody(refusal));
}
