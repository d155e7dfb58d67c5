import { readConfig, settings } from '@waymark/server';
import { expect, it } from 'vitest';

it('has a default for everything', () => {
  expect(readConfig({})).toEqual({
    port: 4800,
    host: '127.0.0.1',
    folder: `${process.cwd()}/data`,
    origin: undefined,
    clickhouseUrl: undefined,
    databaseUrl: undefined,
    log: 'warn',
  });
});

it('takes an empty setting for an absent one', () => {
  const empty = Object.fromEntries(Object.keys(settings).map((name) => [name, '']));
  expect(readConfig(empty)).toEqual(readConfig({}));
});

it('reports all faults together, each with its name, what was found and what is expected', () => {
  const faulty = { PORT: '99999', WAYMARK_ORIGIN: 'map', DATABASE_URL: 'mysql://x', HOST: 'ok' };
  let message = '';
  try {
    readConfig(faulty);
  } catch (error) {
    message = String(error);
  }
  expect(message.split('\n').slice(1)).toEqual([
    '  PORT is “99999”: expected 0 to 65535.',
    '  WAYMARK_ORIGIN is “map”: expected an address such as https://waymark.example.com.',
    '  DATABASE_URL is “mysql://x”: expected an address such as postgres://user:password@host/waymark.',
  ]);
});

it('does not repeat a password that stands in an address', () => {
  expect(() => readConfig({ CLICKHOUSE_URL: 'tcp://me:hunter2@host' })).toThrow(
    'CLICKHOUSE_URL is “tcp://…@host”: expected an address such as',
  );
});

it('says who mail comes from, as Waymark at its own address unless told otherwise', () => {
  const mail = (more: Record<string, string>) =>
    readConfig({ SMTP_URL: 'smtp://mail.example.org', ...more }).mail?.from;
  expect(mail({})).toBe('Waymark <waymark@localhost>');
  expect(mail({ WAYMARK_ORIGIN: 'https://map.example.org' })).toBe(
    'Waymark <waymark@map.example.org>',
  );
  expect(mail({ MAIL_FROM: 'Maps <maps@example.org>' })).toBe('Maps <maps@example.org>');
  expect(readConfig({ MAIL_FROM: 'Maps <maps@example.org>' }).mail).toBeUndefined();
  expect(() => readConfig({ SMTP_URL: 'http://me:hunter2@host' })).toThrow('“http://…@host”');
});

it('says what each setting is for', () => {
  for (const schema of Object.values(settings)) expect(schema.description).toMatch(/\S/);
});
