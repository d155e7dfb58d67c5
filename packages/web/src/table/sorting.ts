/** A way to sort: by which column, and whether from high to low. */
export interface Sorting<C extends string> {
  column: C;
  down: boolean;
}

/** Sorted rows; what has no value stands last either way, and equals keep their order. */
export function sorted<Row>(
  rows: readonly Row[],
  value: (row: Row) => string | number | null,
  down: boolean,
  locale: string,
): Row[] {
  const compareTexts = new Intl.Collator(locale, { numeric: true }).compare;
  return rows.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : compareTexts(String(x), String(y));
    return down ? -order : order;
  });
}

/** The sorting after a column's head was pressed: numbers begin from high to low, texts from a to z. */
export function pressed<C extends string>(
  now: Sorting<C> | null,
  column: C,
  isNumber: boolean,
): Sorting<C> {
  return now?.column === column ? { column, down: !now.down } : { column, down: isNumber };
}
