import {
  type AnswerOf,
  type Contract,
  contract,
  type ErrorBody,
  errorStatus,
  type GivenBody,
  type GivenQuery,
  type Route,
  WaymarkError,
} from '@waymark/model';
import {
  holderOf,
  publicUrl,
  type RunningServer,
  type ServerConfig,
  startServer,
} from '@waymark/server';
import { z } from 'zod';
import { demoCompany } from './demo-company.ts';
import { linesOf } from './lines.ts';

export type RouteName = keyof Contract;

/** What a call takes: the workspace is known already, the rest is as the contract has it. */
export type CallInput<R extends Route> = {
  params?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
} & (R extends { query: object } ? { query: GivenQuery<R> } : { query?: undefined }) &
  (R extends { body: object } ? { body: GivenBody<R> } : { body?: undefined }) &
  (R extends { upload: true } ? { upload: Blob } : { upload?: undefined });

/** Speaks the contract, to the server that runs or to one that lives as long as the command. */
export interface WaymarkClient {
  workspace: string;
  /** Whether a server was running already. */
  beside: boolean;
  /** The answer of a route. Errors: as the server refuses, as WaymarkError. */
  call<N extends RouteName>(name: N, input: CallInput<Contract[N]>): Promise<AnswerOf<Contract[N]>>;
  /** The lines of a route that answers line by line. */
  stream<N extends RouteName>(
    name: N,
    input: CallInput<Contract[N]>,
  ): AsyncGenerator<Exclude<AnswerOf<Contract[N]>, ErrorBody>>;
  /** The text of a route that answers with a file. */
  download<N extends RouteName>(name: N, input: CallInput<Contract[N]>): Promise<string>;
  close(): Promise<void>;
}

/**
 * Opens the data folder through the server that has it open, else by a server of its own on a free
 * port of this machine, so that each command is written once. Errors: BUSY, BAD_CONFIG.
 */
export async function openClient({
  config,
  workspace = 'main',
}: {
  config: ServerConfig;
  workspace?: string | undefined;
}): Promise<WaymarkClient> {
  const holder = holderOf(config.folder);
  if (holder?.url) {
    return client({ url: holder.url, token: holder.token }, workspace, null);
  }
  const own = { ...config, host: '127.0.0.1', port: 0, origin: publicUrl(config) };
  const server = await startServer(own, { announced: false, demo: demoCompany });
  return client(server.local, workspace, server);
}

interface Place {
  url: string;
  token: string;
}

function client(place: Place, workspace: string, own: RunningServer | null): WaymarkClient {
  const ask = (name: RouteName, input: LooseInput) => send(place, name, workspace, input);
  return {
    workspace,
    beside: own === null,
    async call(name, input) {
      const response = await ask(name, input);
      return contract[name].answer.parse(await response.json()) as AnswerOf<Contract[typeof name]>;
    },
    async *stream(name, input) {
      const response = await ask(name, input);
      for await (const line of linesOf(response)) {
        const value: unknown = JSON.parse(line);
        const refused = errorSchema.safeParse(value);
        if (refused.success) throw asError(refused.data);
        yield value as Exclude<AnswerOf<Contract[typeof name]>, ErrorBody>;
      }
    },
    download: async (name, input) => (await ask(name, input)).text(),
    async close() {
      await own?.stop();
    },
  };
}

interface LooseInput {
  params?: Readonly<Record<string, string>>;
  query?: object | undefined;
  body?: unknown;
  upload?: Blob | undefined;
  signal?: AbortSignal;
}

const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

async function send(
  { url, token }: Place,
  name: RouteName,
  workspace: string,
  { params, query, body, upload, signal }: LooseInput,
): Promise<Response> {
  const values = new Map(Object.entries({ workspace, ...params }));
  const path = contract[name].path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(values.get(key) ?? ''),
  );
  const address = new URL(path, url);
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined) address.searchParams.set(key, String(value));
  }
  const type = upload ? 'application/octet-stream' : 'application/json';
  const content = upload ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(address, {
    method: contract[name].method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(content !== undefined && { 'content-type': type }),
    },
    ...(content !== undefined && { body: content }),
    ...(signal && { signal }),
  });
  if (response.ok) return response;
  const text = await response.text();
  const refused = errorSchema.safeParse(parsed(text));
  if (refused.success) throw asError(refused.data);
  throw new WaymarkError('INTERNAL', `Waymark answered ${response.status} without saying why.`);
}

function asError({ error }: z.infer<typeof errorSchema>): WaymarkError {
  const code = Object.keys(errorStatus).find((known) => known === error.code);
  return new WaymarkError((code ?? 'INTERNAL') as keyof typeof errorStatus, error.message, {
    ...(error.details && { details: error.details }),
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not an answer of ours; the caller says so with the status.
    return null;
  }
}
