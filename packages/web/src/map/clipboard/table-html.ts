import type { Table } from './table-text.ts';

/**
 * The first table of copied HTML as rows of plain text; null when there is none. The HTML is only
 * read, in a document that runs no scripts and fetches nothing, and never shown.
 */
export function readHtmlTable(html: string): Table | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const rows: string[][] = [];
  for (const [y, tr] of [...table.rows].entries()) {
    const row = rows[y] ?? [];
    rows[y] = row;
    let x = 0;
    for (const td of tr.cells) {
      while (row[x] !== undefined) x += 1;
      // A field over several rows or columns stands in the first, and leaves the others empty.
      for (let down = 0; down < Math.min(td.rowSpan, table.rows.length - y); down += 1) {
        const line = rows[y + down] ?? [];
        rows[y + down] = line;
        for (let right = 0; right < Math.min(td.colSpan, 100); right += 1) {
          line[x + right] = down + right === 0 ? textOf(td) : '';
        }
      }
    }
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ''));
}

/** Its words, with a new line where the page has one. */
function textOf(cell: Element): string {
  for (const br of cell.querySelectorAll('br')) br.replaceWith('\n');
  for (const block of cell.querySelectorAll('p, div, li')) block.append('\n');
  const lines = (cell.textContent ?? '').replaceAll('\u00a0', ' ').split('\n');
  return lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
}
