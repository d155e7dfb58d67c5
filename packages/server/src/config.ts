import { resolve } from 'node:path';
import type { MailConfig } from '@waymark/engine';
import { WaymarkError } from '@waymark/model';
import { z } from 'zod';

const url = (protocols: string[], example: string) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''), {
    error: `expected an address such as ${example}`,
  });

/** Every setting from the environment: its default and what it is for. */
const environmentSchema = z.object({
  PORT: z.coerce
    .number({ error: 'expected a number' })
    .int('expected a whole number')
    .min(0, 'expected 0 to 65535')
    .max(65_535, 'expected 0 to 65535')
    .default(4800)
    .describe('The port to listen on; 0 takes a free one'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address to listen on; 0.0.0.0 lets other machines in'),
  WAYMARK_DATA: z.string().default('./data').describe('The folder that keeps everything'),
  WAYMARK_ORIGIN: url(['http:', 'https:'], 'https://waymark.example.com')
    .optional()
    .describe('The address people use when a proxy stands in front'),
  CLICKHOUSE_URL: url(['http:', 'https:'], 'http://user:password@host:8123/waymark')
    .optional()
    .describe('A ClickHouse server for the events; without it chDB in the folder'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host/waymark')
    .optional()
    .describe('A PostgreSQL server for the documents; without it PGlite in the folder'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:587')
    .optional()
    .describe('A mail server for sign-in links and invitations; without it nothing is sent'),
  MAIL_FROM: z
    .string()
    .max(200)
    .optional()
    .describe('Who mail comes from, such as Waymark <waymark@example.com>'),
  WAYMARK_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'expected silent, error, warn, info or debug',
    })
    .default('warn')
    .describe('How much goes to the log on standard error'),
});

export const settings = environmentSchema.shape;

/** The settings of one process, read once at its start. */
export interface ServerConfig {
  port: number;
  host: string;
  /** Absolute path of the data folder. */
  folder: string;
  origin: string | undefined;
  clickhouseUrl: string | undefined;
  databaseUrl: string | undefined;
  /** The mail server and who mail comes from. */
  mail: MailConfig | undefined;
  log: z.infer<typeof environmentSchema>['WAYMARK_LOG'];
}

/** Reads the settings. Errors: BAD_CONFIG with one line for each setting that does not fit. */
export function readConfig(environment: Record<string, string | undefined>): ServerConfig {
  // An empty setting means what an absent one means: compose files pass those on.
  const given = Object.entries(environment).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const read = environmentSchema.safeParse(Object.fromEntries(given));
  if (!read.success) {
    const faults = read.error.issues.map(
      ({ path: [name], message }) =>
        `${String(name)} is “${withoutPassword(environment[String(name)] ?? '')}”: ${message}.`,
    );
    throw new WaymarkError('BAD_CONFIG', `Waymark cannot start:\n  ${faults.join('\n  ')}`, {
      details: { faults },
    });
  }
  const it = read.data;
  return {
    port: it.PORT,
    host: it.HOST,
    folder: resolve(it.WAYMARK_DATA),
    origin: it.WAYMARK_ORIGIN ? new URL(it.WAYMARK_ORIGIN).origin : undefined,
    clickhouseUrl: it.CLICKHOUSE_URL,
    databaseUrl: it.DATABASE_URL,
    mail: it.SMTP_URL ? { url: it.SMTP_URL, from: it.MAIL_FROM ?? senderOf(it) } : undefined,
    log: it.WAYMARK_LOG,
  };
}

/** Who mail comes from when nobody said so: Waymark at the address people reach it by. */
const senderOf = ({ WAYMARK_ORIGIN }: z.infer<typeof environmentSchema>): string =>
  `Waymark <waymark@${WAYMARK_ORIGIN ? new URL(WAYMARK_ORIGIN).hostname : 'localhost'}>`;

/** The setting as it may be shown: who and with which password stays out of logs. */
const withoutPassword = (text: string): string => text.replace(/\/\/[^/]*@/, '//…@');

/** Where this machine reaches a server with these settings. */
export function localUrl({ host, port }: Pick<ServerConfig, 'host' | 'port'>): string {
  const everywhere = ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'];
  return `http://${everywhere.includes(host) ? 'localhost' : urlHost(host)}:${port}`;
}

/** Where people reach a server with these settings. */
export const publicUrl = (config: ServerConfig): string => config.origin ?? localUrl(config);

/** An address as it stands in a URL: IPv6 goes in brackets. */
export const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);
