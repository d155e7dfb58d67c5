import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client';
import type { Statement } from '@waymark/model';
import { setOnLine } from './bound-values.ts';
import { asWaymarkError } from './failures.ts';

export interface Limits {
  signal?: AbortSignal;
  maxSeconds?: number;
  maxMemory?: number;
}

/** One line to the engine on which statements run one after the other. */
export interface Connection {
  query<Row>(statement: Statement, limits?: Limits): Promise<Row[]>;
  command(text: string, params?: Statement['params']): Promise<void>;
  /** The answer as it comes, in the format that the text names. */
  bytes(text: string): Promise<Buffer>;
  /** Rows as texts in the format that `into` names after the table, all or none; resolves when durable. */
  insert(into: string, rows: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** How a connection differs between the twins. */
export interface Line {
  client: ClickHouseClient;
  /** A line beside this one, to end a statement that runs on this one. */
  openAnother: () => ClickHouseClient;
  /**
   * Whether this is chDB, which keeps the output of a failed statement and gives it to the next one,
   * and in which statements with parameters wait for each other, whatever their line.
   */
  embedded: boolean;
  purpose: 'read' | 'write';
}

// Settings outlive a statement in chDB, so every statement names all that any of them sets.
const always: ClickHouseSettings = {
  output_format_json_quote_64bit_integers: 0,
  output_format_json_quote_denormals: 1,
  async_insert: 0,
  max_threads: 0,
  max_query_size: '16000000',
  // A text stays the text that was sent: no dates, no numbers made of it.
  input_format_try_infer_dates: 0,
  input_format_try_infer_datetimes: 0,
  input_format_json_try_infer_numbers_from_strings: 0,
  type_json_skip_duplicated_paths: 1,
  // One insert becomes one part, and a part is there as a whole or not at all.
  min_insert_block_size_rows: '10000000',
  min_insert_block_size_bytes: '4000000000',
};

const defaultSeconds = 60;
const defaultMemory = 2 * 1024 ** 3;

export function openConnection(line: Line): Connection {
  const { client } = line;
  const drain = async (): Promise<void> => {
    if (line.embedded) await client.query({ query: 'SELECT 1', format: 'JSONEachRow' });
  };
  const guarded = async <T>(
    work: () => Promise<T>,
    limits: Limits & { writes?: boolean } = {},
  ): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await drain();
      throw asWaymarkError(error, limits);
    }
  };
  const prepared = ({ text, params }: Statement, settings: ClickHouseSettings) =>
    line.embedded
      ? { query: `${setOnLine(settings, params)} ${text}` }
      : { query: text, query_params: params, clickhouse_settings: settings };
  return {
    query: <Row>(statement: Statement, limits: Limits = {}) =>
      guarded(async () => {
        const { signal } = limits;
        const mark = randomUUID();
        let stopped: Promise<void> | undefined;
        const stop = (): void => {
          stopped = kill(line.openAnother(), mark);
        };
        signal?.throwIfAborted();
        signal?.addEventListener('abort', stop, { once: true });
        try {
          const result = await client.query({
            ...prepared(statement, {
              ...always,
              ...limitSettings(limits),
              ...(line.purpose === 'read' ? { readonly: '2' } : {}),
              log_comment: mark,
            }),
            format: 'JSONEachRow',
          });
          const rows = await result.json<Row>();
          signal?.throwIfAborted();
          return rows;
        } finally {
          signal?.removeEventListener('abort', stop);
          await stopped;
        }
      }, limits),
    command: (text, params = {}) =>
      guarded(async () => {
        const settings = { ...always, ...limitSettings({ maxSeconds: 3600 }) };
        await client.command(prepared({ text, params }, settings));
      }),
    bytes: (text) =>
      guarded(async () => {
        const { stream } = await client.exec({
          query: text,
          clickhouse_settings: { ...always, ...limitSettings({}), max_threads: 1 },
        });
        return buffer(stream);
      }),
    insert: (into, rows) =>
      guarded(
        async () => {
          await client.command({
            query: `INSERT INTO ${into}\n${rows.join('\n')}`,
            clickhouse_settings: { ...always, ...limitSettings({}) },
          });
        },
        { writes: true },
      ),
    close: () => client.close(),
  };
}

function limitSettings({ maxSeconds, maxMemory }: Limits): ClickHouseSettings {
  return {
    max_execution_time: maxSeconds ?? defaultSeconds,
    max_memory_usage: String(maxMemory ?? defaultMemory),
  };
}

/** An aborted call alone leaves the engine computing, so the statement itself is ended. */
async function kill(client: ClickHouseClient, mark: string): Promise<void> {
  try {
    await client.command({
      query: `KILL QUERY WHERE Settings['log_comment'] = '${mark}' ASYNC`,
    });
  } finally {
    await client.close();
  }
}
