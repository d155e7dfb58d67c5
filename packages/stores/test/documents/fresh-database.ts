import { Client } from 'pg';

let made = 0;

/** An empty database of its own on the PostgreSQL that the test command started. */
export async function freshDatabase(): Promise<string> {
  const server = process.env.WAYMARK_TEST_DATABASE_URL;
  if (!server) throw new Error('WAYMARK_TEST_DATABASE_URL is not set: run through `npm test`.');
  made += 1;
  const name = `documents_${process.pid}_${Date.now()}_${made}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
