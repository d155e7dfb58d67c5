import { WaymarkError } from '@waymark/model';

const outOfTime = ['159', '160', 'TIMEOUT_EXCEEDED', 'TOO_SLOW'];
const outOfMemory = ['241', 'MEMORY_LIMIT_EXCEEDED'];
const outOfDisk = ['243', 'NOT_ENOUGH_SPACE'];
const tooManyParts = ['252', 'TOO_MANY_PARTS'];
/** Faults of a row: the engine's codes for text, numbers, dates and ids it cannot read. */
const unreadable = [
  '6',
  '25',
  '26',
  '27',
  '33',
  '38',
  '41',
  '53',
  '69',
  '70',
  '72',
  '117',
  '306',
  '376',
  '636',
];
const cancelled = ['394', 'QUERY_WAS_CANCELLED'];

/** What a failure of the engine means to the caller; anything unexpected is passed on as it is. */
export function asWaymarkError(
  error: unknown,
  during: { signal?: AbortSignal; writes?: boolean } = {},
): unknown {
  if (during.signal?.aborted) {
    return new WaymarkError('CANCELLED', 'The question was taken back.', { cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  // chDB throws its own copy of the client's error class, so only the shape tells.
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const is = (codes: readonly string[]): boolean => codes.includes(code);
  if (is(outOfDisk) || /No space left on device|errno: 28\b|ENOSPC/.test(message)) {
    return new WaymarkError('DISK_FULL', 'The disk is full: make room, then send it again.', {
      retryAfter: 60,
      cause: error,
    });
  }
  if (is(outOfTime)) {
    return new WaymarkError('TOOK_TOO_LONG', 'The answer took too long: ask for a shorter range.', {
      cause: error,
    });
  }
  if (is(outOfMemory)) {
    return new WaymarkError(
      'TOOK_TOO_LONG',
      'The answer needs more memory than one question may take: ask for a shorter range.',
      { cause: error },
    );
  }
  if (during.writes && is(unreadable)) {
    return new WaymarkError('BAD_EVENT', 'The event store cannot read this event.', {
      cause: error,
    });
  }
  if (is(tooManyParts) || is(cancelled) || /ECONNREFUSED|ECONNRESET|socket hang up/.test(message)) {
    return new WaymarkError('BUSY', 'The event store is behind: try again in a moment.', {
      retryAfter: 5,
      cause: error,
    });
  }
  return error;
}
