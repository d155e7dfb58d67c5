import { startClickHouse } from './clickhouse.ts';
import { startPostgres } from './postgres.ts';

/**
 * Starts the server twins once for all store tests, which find them in WAYMARK_TEST_CLICKHOUSE_URL
 * and WAYMARK_TEST_DATABASE_URL. A twin that is already named there is used as it is.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const started = await Promise.all([
    process.env.WAYMARK_TEST_CLICKHOUSE_URL ? null : startClickHouse(),
    process.env.WAYMARK_TEST_DATABASE_URL ? null : startPostgres(),
  ]);
  const [clickhouse, postgres] = started;
  if (clickhouse) process.env.WAYMARK_TEST_CLICKHOUSE_URL = clickhouse.url;
  if (postgres) process.env.WAYMARK_TEST_DATABASE_URL = postgres.url;
  return async () => {
    await Promise.all(started.map((twin) => twin?.stop()));
  };
}
