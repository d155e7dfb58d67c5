import { type ReactNode, useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import type { Key } from '../words.ts';
import { type CsvValue, csv, saveAs } from './csv.ts';
import { pressed, type Sorting, sorted } from './sorting.ts';

/** One column: its head, what it is sorted and saved by, and how it is shown. */
export interface Column<Row> {
  id: string;
  head: Key;
  /** The head in the file, where it needs another unit; the same as `head` when absent. */
  csvHead?: Key;
  isNumber?: boolean;
  /** A name, which is not broken where there is room; the first column of them stays in sight on a phone. */
  isName?: boolean;
  /** Left out on a phone, so that the numbers stay in sight; the file has it. */
  wideOnly?: boolean;
  value: (row: Row) => CsvValue;
  show?: (row: Row) => ReactNode;
}

/** What a row is about stays in sight while its numbers pass by on a phone. */
const stays = 'max-sm:first:sticky max-sm:first:left-0 max-sm:first:bg-paper';

/** A table that can be sorted by any column and saved as CSV in the order it is shown. */
export function Sheet<Row>({
  title,
  fileName,
  isCounted,
  columns,
  rows,
  rowKey,
}: {
  title: string;
  fileName: string;
  /** Whether everybody is counted: a file that is kept has no estimates in it. */
  isCounted: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  const { t, locale } = useWords();
  const [sorting, setSorting] = useState<Sorting<string> | null>(null);
  const by = columns.find(({ id }) => id === sorting?.column);
  const inOrder = sorting && by ? sorted(rows, by.value, sorting.down, locale) : rows;
  const save = () =>
    saveAs(
      fileName,
      csv(
        columns.map(({ head, csvHead }) => t(csvHead ?? head)),
        inOrder.map((row) => columns.map(({ value }) => value(row))),
      ),
    );
  return (
    <section className="pt-7">
      <div className="mb-2 flex items-center gap-4">
        <h2 className="text-[20px]">{title}</h2>
        <Button className="ml-auto" onClick={save} disabled={!isCounted || rows.length === 0}>
          {t('table.csv')}
          <span className="sr-only">: {title}</span>
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={title} className="overflow-x-auto border-t border-ink">
        <table className="w-full border-collapse text-left">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="align-bottom">
              {columns.map((column) => (
                <Head
                  key={column.id}
                  head={t(column.head)}
                  isNumber={column.isNumber ?? false}
                  wideOnly={column.wideOnly ?? false}
                  order={sorting?.column === column.id ? (sorting.down ? 'down' : 'up') : null}
                  onPress={() => setSorting(pressed(sorting, column.id, column.isNumber ?? false))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder.map((row) => (
              <tr key={rowKey(row)} className="hover:bg-hair">
                {columns.map(({ id, isNumber, isName, wideOnly, value, show }) => (
                  <td
                    key={id}
                    className={`border-b border-hair py-1.5 pr-5 last:pr-0 ${stays} ${isNumber ? 'text-right whitespace-nowrap tabular-nums' : ''} ${isName ? 'lg:whitespace-nowrap' : ''} ${wideOnly ? 'max-sm:hidden' : ''}`}
                  >
                    {show ? show(row) : value(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Head({
  head,
  isNumber,
  wideOnly,
  order,
  onPress,
}: {
  head: string;
  isNumber: boolean;
  wideOnly: boolean;
  order: 'up' | 'down' | null;
  onPress: () => void;
}) {
  const { t } = useWords();
  const sort = order === 'up' ? 'ascending' : order === 'down' ? 'descending' : 'none';
  return (
    <th
      scope="col"
      aria-sort={sort}
      className={`border-b border-line py-1.5 pr-5 font-[560] text-ink2 last:pr-0 ${stays} ${isNumber ? 'text-right max-sm:whitespace-nowrap' : ''} ${wideOnly ? 'max-sm:hidden' : ''}`}
    >
      <button
        type="button"
        className={`min-w-6 hover:text-ink pointer-coarse:min-h-11 ${isNumber ? 'text-right' : 'text-left'} ${order ? 'text-ink' : ''}`}
        title={order ? t(`table.sorted.${order}`) : undefined}
        onClick={onPress}
      >
        {head}
        {order && <span aria-hidden="true">{order === 'up' ? ' ↑' : ' ↓'}</span>}
      </button>
    </th>
  );
}
