import { refusal } from '@waymark/model';

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
    return refusal('CANCELLED', 'question-taken-back', {}, { cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  // chDB throws its own copy of the client's error class, so only the shape tells.
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const is = (codes: readonly string[]): boolean => codes.includes(code);
  if (is(outOfDisk) || /No space left on device|errno: 28\b|ENOSPC/.test(message)) {
    return refusal('DISK_FULL', 'disk-full', {}, { retryAfter: 60, cause: error });
  }
  if (is(outOfTime)) {
    return refusal('TOOK_TOO_LONG', 'took-too-long', {}, { cause: error });
  }
  if (is(outOfMemory)) {
    return refusal('TOOK_TOO_LONG', 'took-too-much', {}, { cause: error });
  }
  if (during.writes && is(unreadable)) {
    return refusal('BAD_EVENT', 'event-unreadable', {}, { cause: error });
  }
  if (is(tooManyParts) || is(cancelled) || /ECONNREFUSED|ECONNRESET|socket hang up/.test(message)) {
    return refusal('BUSY', 'store-behind', {}, { retryAfter: 5, cause: error });
  }
  return error;
}
