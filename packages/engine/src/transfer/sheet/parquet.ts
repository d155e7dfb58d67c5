import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { JsonValue, Properties } from '@waymark/model';
import {
  asyncBufferFromFile,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from 'hyparquet';
import { refused } from '../file/refused.ts';
import type { ObjectRow } from './objects.ts';

/** Rows that are unpacked at a time; a row group may hold millions. */
const portion = 50_000;

const compressors: Compressors = {
  GZIP: (input) => gunzipSync(input),
  BROTLI: (input) => brotliDecompressSync(input),
  ZSTD: (input) => zstdDecompressSync(input),
};

/** The columns of a Parquet file. Errors: BAD_FILE when its description is damaged. */
export async function parquetColumns(path: string): Promise<string[]> {
  return parquetSchema(await metadataOf(path)).children.map(({ element }) => element.name);
}

/** The rows of a Parquet file by number; `onRow` hears the share that was read. */
export async function* parquetRows(
  path: string,
  onShare: (share: number) => void,
): AsyncGenerator<ObjectRow[]> {
  const metadata = await metadataOf(path);
  const clocks = wallClocks(metadata);
  const file = await asyncBufferFromFile(path);
  const total = Number(metadata.num_rows);
  let start = 0;
  for (const group of metadata.row_groups) {
    const groupEnd = start + Number(group.num_rows);
    for (let from = start; from < groupEnd; from += portion) {
      const rowEnd = Math.min(from + portion, groupEnd);
      const rows = await readRows({ file, metadata, compressors, rowStart: from, rowEnd });
      yield rows.map((row, i) => ({ line: from + i + 1, object: objectOf(row, clocks) }));
      onShare(rowEnd / total);
    }
    start = groupEnd;
  }
}

async function readRows(
  options: Parameters<typeof parquetReadObjects>[0],
): Promise<Record<string, unknown>[]> {
  try {
    return await parquetReadObjects(options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refused('file-parquet-unreadable', { why: reason.slice(0, 200) });
  }
}

async function metadataOf(path: string): Promise<FileMetaData> {
  try {
    return await parquetMetadataAsync(await asyncBufferFromFile(path));
  } catch {
    throw refused('file-parquet-damaged', {});
  }
}

/** Columns whose times are read from a clock on a wall, with the days among them. */
function wallClocks(metadata: FileMetaData): Set<string> {
  const columns = parquetSchema(metadata).children.filter(
    ({ element: { logical_type: type, converted_type: converted } }) =>
      converted === 'DATE' ||
      type?.type === 'DATE' ||
      (type?.type === 'TIMESTAMP' && !type.isAdjustedToUTC),
  );
  return new Set(columns.map(({ element }) => element.name));
}

function objectOf(row: Record<string, unknown>, clocks: ReadonlySet<string>): Properties {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const plain = plainValue(value, clocks.has(name));
      return plain === undefined ? [] : [[name, plain]];
    }),
  );
}

function plainValue(value: unknown, clock: boolean): JsonValue | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return undefined;
    const text = value.toISOString();
    return clock ? text.slice(0, -1) : text;
  }
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (Array.isArray(value)) return value.map((it) => plainValue(it, clock) ?? null);
  return objectOf(value as Record<string, unknown>, new Set());
}
