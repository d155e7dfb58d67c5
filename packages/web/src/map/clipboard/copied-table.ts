import { type JourneyMap, type Locale, laneFacts, plainText, say } from '@waymark/model';
import type { Grid } from '../selection/grid.ts';
import { type PartKey, partOf } from '../selection/part.ts';
import type { Table } from './table-text.ts';

/**
 * What is selected as rows of plain text for a spreadsheet: as it stands on the sheet, a line a row
 * and a stage a column, several texts in one place with a new line between them.
 */
export function copiedTable(
  map: JourneyMap,
  grid: Grid,
  keys: ReadonlySet<PartKey>,
  locale: Locale,
): Table {
  const stops = grid.stops.filter(({ key }) => keys.has(key));
  const lines = [...new Set(stops.map(({ line }) => line))];
  const columns = [...new Set(stops.map(({ column }) => column))].sort((a, b) => a - b);
  const textOf = textsOf(map, locale);
  return lines.map((line) =>
    columns.map((column) =>
      stops
        .filter((stop) => stop.line === line && stop.column === column)
        .map(({ key }) => textOf(key))
        .filter((text) => text !== '')
        .join('\n'),
    ),
  );
}

/** The words of a part as they are read, without marks. */
export function textsOf(map: JourneyMap, locale: Locale): (key: PartKey) => string {
  const lists = {
    stage: new Map(map.stages.map((it) => [it.id, it.name])),
    touchpoint: new Map(map.touchpoints.map((it) => [it.id, it.name])),
    lane: new Map(map.lanes.map((it) => [it.id, { ...laneFacts(it.kind).name, ...it.name }])),
    cell: new Map(map.cells.map((it) => [it.id, it.text])),
  };
  return (key) => {
    const part = partOf(key);
    if (!part || !('id' in part) || part.kind === 'arrow') return '';
    return plainText(say(lists[part.kind].get(part.id), locale));
  };
}
