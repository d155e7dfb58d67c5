import type { Readable } from 'node:stream';
import type { Engine } from '@waymark/engine';
import type { AnswerOf, BodyOf, Contract, ParamsOf, QueryOf, Role, Route } from '@waymark/model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from './callers.ts';

/** What a handler is given: everything checked, nothing raw unless it asks for it. */
export interface Call<R extends Route> {
  engine: Engine;
  params: ParamsOf<R>;
  query: QueryOf<R>;
  body: BodyOf<R>;
  /** The bytes of an uploaded file; empty for other routes. */
  upload: Readable;
  caller: Caller;
  /** What they may do at the place in the path; null where no role is asked for. */
  role: R extends { access: Role } ? Role : null;
  /** Aborts when the caller goes away before the answer is complete. */
  signal: AbortSignal;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** A file to download. */
export interface FileAnswer {
  name: string;
  type: string;
  content: string | Readable;
}

/** What a handler gives back: the answer, its lines or messages one by one, or a file. */
export type Result<R extends Route> = R extends { stream: 'file' }
  ? FileAnswer
  : R extends { stream: 'ndjson' | 'sse' }
    ? AsyncIterable<AnswerOf<R>>
    : AnswerOf<R>;

export type Handler<R extends Route> = (call: Call<R>) => Promise<Result<R>> | Result<R>;

/** Handlers by the name of their route; a file of routes brings some of them. */
export type Handlers = { readonly [K in keyof Contract]?: Handler<Contract[K]> };
