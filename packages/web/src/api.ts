import type { AnswerOf, Contract, ErrorBody, GivenBody, GivenQuery, Route } from '@waymark/model';
import { addresses } from './addresses.ts';

/** A refused or failed call. The message is the server's sentence, or empty when there was none. */
export class CallError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: Record<string, unknown> | undefined;
  constructor(status: number, code: string, message: string, details?: Record<string, unknown>) {
    super(message);
    this.name = 'CallError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** Whether nobody who could know said no: the server is away, has too much to do, or is broken. */
export const isSilence = (error: unknown): boolean =>
  error instanceof CallError && (error.status === 0 || error.status === 429 || error.status >= 500);

type Params<R extends Route> = R extends { params: { _zod: { input: infer P } } } ? P : undefined;

/** What a call to a route takes: only what the contract says it has. */
export type CallInput<R extends Route> = (Params<R> extends undefined
  ? { params?: undefined }
  : { params: Params<R> }) &
  (R extends { query: object } ? { query: GivenQuery<R> } : { query?: undefined }) &
  (R extends { body: object } ? { body: GivenBody<R> } : { body?: undefined }) & {
    signal?: AbortSignal;
  };

export type RouteName = keyof Contract;

interface Loose {
  params?: object | undefined;
  query?: object | undefined;
  body?: unknown;
  signal?: AbortSignal;
}

/** The address of a route with its parameters filled in, for links, uploads and event streams. */
export function addressOf(name: RouteName, params: object = {}, query: object = {}): string {
  const values = new Map<string, unknown>(Object.entries(params));
  const path = addresses[name].path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(values.get(key) ?? '')),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) search.set(key, String(value));
  }
  return search.size ? `${path}?${search}` : path;
}

/** Calls a route and answers with its JSON. Errors: CallError, code OFFLINE when nothing answers. */
export async function call<N extends RouteName>(
  name: N,
  input: CallInput<Contract[N]>,
): Promise<AnswerOf<Contract[N]>> {
  const response = await send(name, input);
  try {
    return (await response.json()) as AnswerOf<Contract[N]>;
  } catch {
    throw new CallError(response.status, 'BAD_ANSWER', '');
  }
}

/** Calls a route that answers line by line, and hands out each line as it comes. */
export async function* stream<N extends RouteName>(
  name: N,
  input: CallInput<Contract[N]>,
): AsyncGenerator<Exclude<AnswerOf<Contract[N]>, ErrorBody>> {
  const response = await send(name, input);
  if (!response.body) throw new CallError(response.status, 'BAD_ANSWER', '');
  for await (const line of lines(response.body)) {
    const read = JSON.parse(line) as AnswerOf<Contract[N]> | ErrorBody;
    if (isErrorBody(read)) throw errorIn(read, response.status);
    yield read as Exclude<AnswerOf<Contract[N]>, ErrorBody>;
  }
}

async function send(name: RouteName, { params, query, body, signal }: Loose): Promise<Response> {
  const init: RequestInit = { method: addresses[name].method };
  if (signal) init.signal = signal;
  if (body !== undefined) {
    init.headers = { 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const response = await fetch(addressOf(name, params, query), init).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new CallError(0, 'OFFLINE', '');
  });
  if (!response.ok) throw await refused(response);
  return response;
}

async function refused(response: Response): Promise<CallError> {
  return refusal(response.status, await response.text());
}

/** The error in a refused answer's text; an answer that is not ours leaves its message empty. */
export function refusal(status: number, text: string): CallError {
  try {
    const body: unknown = JSON.parse(text);
    if (isErrorBody(body)) {
      return errorIn(body, status);
    }
  } catch {
    // A proxy's page, not an answer of ours: the status says enough.
  }
  return new CallError(status, status >= 502 || status === 0 ? 'OFFLINE' : 'BAD_ANSWER', '');
}

const errorIn = ({ error: { code, message, details } }: ErrorBody, status: number): CallError =>
  new CallError(status, code, message, details);

function isErrorBody(it: unknown): it is ErrorBody {
  return typeof it === 'object' && it !== null && 'error' in it && typeof it.error === 'object';
}

/** The lines of a stream of bytes; one that is cut in two by the network is put together again. */
export async function* lines(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = bytes.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const whole = rest.split('\n');
      rest = done ? '' : (whole.pop() ?? '');
      for (const line of whole) if (line.trim() !== '') yield line;
      if (done) return;
    }
  } finally {
    await reader.cancel();
  }
}
