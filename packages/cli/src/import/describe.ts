import type { Import, ImportColumns } from '@waymark/model';

const shownRejections = 5;

/** What the columns are taken for, a line each. */
export function describeColumns(columns: ImportColumns): string[] {
  const { event, channel } = columns;
  const unless = 'name' in event ? event.unless : [];
  const lines: [string, string | undefined][] = [
    ['person', columns.person],
    ['time', columns.time && `${columns.time}${columns.timeZone ? ` (${columns.timeZone})` : ''}`],
    ['event', 'column' in event ? event.column : `always “${event.name}”`],
    ...unless.map(({ name }): [string, string] => ['', `or “${name}” where the row says so`]),
    ['channel', channel && ('column' in channel ? channel.column : `always ${channel.is}`)],
    ['session', columns.session],
    ['account', columns.account],
    ['page', columns.page],
  ];
  return lines.flatMap(([role, text]) => (text ? [`  ${role.padEnd(8)} ${text}`] : []));
}

const count = (value: number, one: string): string =>
  `${value.toLocaleString('en')} ${one}${value === 1 ? '' : 's'}`;

/** What came of an import. */
export function describeResult(it: Import): string[] {
  if (it.state === 'cancelled') return ['Cancelled; nothing of the file was kept.'];
  if (it.state === 'failed') return [it.error?.message ?? 'The import failed; nothing was kept.'];
  const n = (value: number): string => value.toLocaleString('en');
  const were = (value: number): string => (value === 1 ? 'was' : 'were');
  const lines = [
    `${count(it.added, 'event')} added from ${count(it.rows, 'row')} of ${it.fileName} (${n(it.rowsPerSecond)} rows/s).`,
  ];
  if (it.already > 0) lines.push(`${n(it.already)} ${were(it.already)} there already.`);
  if (it.rejected > 0) {
    lines.push(`${count(it.rejected, 'row')} ${were(it.rejected)} kept out:`);
    for (const { line, reason } of it.rejections.slice(0, shownRejections)) {
      lines.push(`  line ${line}: ${reason}`);
    }
    if (it.rejected > shownRejections) lines.push(`  and ${n(it.rejected - shownRejections)} more`);
  }
  return lines;
}
