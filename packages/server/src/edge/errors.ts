import { type ErrorBody, type ErrorCode, errorStatus, WaymarkError } from '@waymark/model';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** What Fastify itself refuses, in our words. */
const refusals: Record<string, [ErrorCode, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['TOO_LARGE', 'The body is larger than this address takes.'],
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
  const known = code === undefined ? undefined : refusals[code];
  if (known) return new WaymarkError(known[0], known[1]);
  if (error instanceof SyntaxError) return new WaymarkError('BAD_JSON', 'The body is not JSON.');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new WaymarkError('BAD_REQUEST', 'This request could not be understood.');
  }
  return new WaymarkError(
    'INTERNAL',
    'Something went wrong inside Waymark. Its log says what; trying again may help.',
    { cause: error },
  );
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
