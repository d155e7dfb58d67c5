const day = 86_400_000;
const minute = 60_000;

/**
 * Turns the time on a wall clock, written as if it were UTC, into UTC milliseconds. Of an hour that
 * comes twice the first is meant; one that is left out is read by the clock of before.
 */
export function wallClock(timeZone: string): (local: number) => number {
  const offsetAt = offsetsOf(timeZone);
  /** The offset of each day on which the clock is not changed, null for the others. */
  const days = new Map<number, number | null>();
  const slow = (local: number): number => {
    const early = offsetAt(local - day);
    const late = offsetAt(local + day);
    const before = local - early;
    if (offsetAt(before) === early) return before;
    const after = local - late;
    return offsetAt(after) === late ? after : before;
  };
  return (local) => {
    const number = Math.floor(local / day);
    let known = days.get(number);
    if (known === undefined) {
      const offset = offsetAt((number - 1) * day);
      known = offset === offsetAt((number + 2) * day) ? offset : null;
      days.set(number, known);
    }
    return known === null ? slow(local) : local - known;
  };
}

/** Milliseconds by which the zone is ahead of UTC at a moment. */
function offsetsOf(timeZone: string): (utc: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const known = new Map<number, number>();
  return (utc) => {
    const at = Math.floor(utc / minute) * minute;
    const offset = known.get(at);
    if (offset !== undefined) return offset;
    const part = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 0, day: date = 0, hour = 0, minute: minutes = 0, second = 0 } = part;
    const found = Date.UTC(year, month - 1, date, hour, minutes, second) - at;
    known.set(at, found);
    return found;
  };
}
