import { type ImportColumns, refusal } from '@waymark/model';

/** Errors: BAD_COLUMNS when a column is named that the file does not have, or a time zone that does not exist. */
export function expectColumns(chosen: ImportColumns, columns: readonly string[]): void {
  const { event, channel } = chosen;
  const named = [
    chosen.person,
    chosen.time,
    'column' in event ? event.column : undefined,
    channel && 'column' in channel ? channel.column : undefined,
    chosen.session,
    chosen.account,
    chosen.page,
    ...chosen.skip,
  ];
  const missing = named.find((name) => name !== undefined && !columns.includes(name));
  if (missing !== undefined) {
    throw refusal('BAD_COLUMNS', 'column-unknown', { column: missing, columns });
  }
  if (chosen.timeZone === undefined) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: chosen.timeZone });
  } catch (cause) {
    throw refusal('BAD_COLUMNS', 'zone-unknown', { zone: chosen.timeZone }, { cause });
  }
}
