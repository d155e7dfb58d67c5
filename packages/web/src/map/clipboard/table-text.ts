/** Rows of fields, as a spreadsheet copies them. */
export type Table = readonly (readonly string[])[];

/**
 * Reads tab-separated text. A field between quotation marks may hold tabs and new lines, with a
 * doubled mark for each of its own; one that only begins with a mark is taken as it stands.
 */
export function readTabbed(text: string): Table {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedAt(text, at) : null;
    const end = quoted?.end ?? plainEnd(text, at);
    rows.at(-1)?.push(quoted?.value ?? text.slice(at, end));
    if (end >= text.length) break;
    if (text[end] !== '\t') rows.push([]);
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    // The line that every spreadsheet ends with begins no row of its own.
    if (at === text.length && text[end] !== '\t') rows.pop();
    if (at === text.length && text[end] !== '\t') break;
  }
  return rows;
}

function plainEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '\t' || text[i] === '\n' || text[i] === '\r') return i;
  }
  return text.length;
}

function quotedAt(text: string, from: number): { value: string; end: number } | null {
  let value = '';
  for (let i = from + 1; i < text.length; i += 1) {
    if (text[i] !== '"') value += text[i];
    else if (text[i + 1] === '"') {
      value += '"';
      i += 1;
    } else {
      const isEnd = i + 1 === text.length || '\t\n\r'.includes(text[i + 1] ?? '');
      return isEnd ? { value: value.replaceAll(/\r\n?/g, '\n'), end: i + 1 } : null;
    }
  }
  return null;
}

/** Writes rows as tab-separated text that every spreadsheet reads back the same. */
export function writeTabbed(table: Table): string {
  return table.map((row) => row.map(field).join('\t')).join('\n');
}

const field = (text: string): string =>
  /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The same rows as a table of HTML, for what reads that better. */
export function writeHtml(table: Table): string {
  const cell = (text: string) => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`;
  const rows = table.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
