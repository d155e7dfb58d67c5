const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether something is a day of the calendar as a text, such as 2026-11-22. */
export function isDay(it: unknown): it is string {
  if (typeof it !== 'string' || !dayPattern.test(it)) return false;
  const date = new Date(`${it}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(it);
}
