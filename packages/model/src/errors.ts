/**
 * Every code a caller can meet, with its HTTP status. A code never changes its meaning;
 * a retired code stays retired.
 */
export const errorStatus = {
  BAD_REQUEST: 400,
  BAD_JSON: 400,
  BAD_ENCODING: 400,
  BAD_EVENT: 400,
  BAD_CONDITION: 400,
  BAD_RANGE: 400,
  BAD_MAP: 400,
  BAD_FILE: 400,
  BAD_COLUMNS: 400,
  TOO_MANY_TOUCHPOINTS: 400,
  NOT_SIGNED_IN: 401,
  BAD_KEY: 401,
  LINK_USED: 401,
  WRONG_PASSWORD: 401,
  PASSWORD_NEEDED: 401,
  FORBIDDEN: 403,
  FOREIGN_ORIGIN: 403,
  FOREIGN_HOST: 421,
  NOT_FOUND: 404,
  CONFLICT: 409,
  EMAIL_TAKEN: 409,
  LAST_OWNER: 409,
  NO_MAIL: 409,
  INVITATION_OVER: 410,
  TOO_LARGE: 413,
  UNSUPPORTED_MEDIA: 415,
  TOO_MANY_REQUESTS: 429,
  CANCELLED: 499,
  INTERNAL: 500,
  BUSY: 503,
  DISK_FULL: 503,
  TOOK_TOO_LONG: 503,
  BAD_CONFIG: 500,
} as const;
export type ErrorCode = keyof typeof errorStatus;

/** An error a person can act on: what was found, what was expected and what to do. */
export class WaymarkError extends Error {
  readonly code: ErrorCode;
  /** Seconds after which trying again makes sense; sent as Retry-After. */
  readonly retryAfter: number | undefined;
  /** Extra facts for the caller, such as the field or the line; never a secret. */
  readonly details: Record<string, unknown> | undefined;

  constructor(
    code: ErrorCode,
    sentence: string,
    extra: { retryAfter?: number; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(sentence, extra.cause === undefined ? undefined : { cause: extra.cause });
    this.name = 'WaymarkError';
    this.code = code;
    this.retryAfter = extra.retryAfter;
    this.details = extra.details;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}
