import { Readable } from 'node:stream';
import type { Engine } from '@waymark/engine';
import { type Contract, contract, type Route } from '@waymark/model';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from './callers.ts';
import type { Call, Handlers } from './handler.ts';
import { limiter } from './limit.ts';
import { limits } from './limits.ts';
import { expectKnown, type Place, permit } from './permit.ts';
import { show } from './show.ts';
import { validate } from './validate.ts';

export interface Binding {
  engine: Engine;
  /** One for each route of the contract; the type check fails on one that is missing. */
  handlers: Required<Handlers>;
  callerOf: (request: FastifyRequest) => Promise<Caller>;
}

type AnyHandler = (call: Call<Route>) => unknown;

/** A map of 200 touchpoints with full cells is about 2 MB. */
const largestJson = 20 * 1024 * 1024;

/** Makes every route of the contract reachable, each in the same order of steps. */
export function bindContract(app: FastifyInstance, binding: Binding): void {
  const stopping = new AbortController();
  app.addHook('preClose', async () => stopping.abort());
  const all = Object.entries(contract) as [keyof Contract, Route][];
  app.register(async (json) => {
    json.removeContentTypeParser('application/json');
    const parse = json.getDefaultJsonParser('error', 'error');
    json.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: largestJson },
      (request, body, done) => {
        if (body === '') done(null, undefined);
        else parse(request, String(body), done);
      },
    );
    for (const [name, route] of all)
      if (!route.upload) bind(json, name, route, binding, stopping.signal);
  });
  app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const [name, route] of all)
      if (route.upload) bind(uploads, name, route, binding, stopping.signal);
  });
}

function bind(
  app: FastifyInstance,
  name: keyof Contract,
  route: Route,
  binding: Binding,
  stopping: AbortSignal,
): void {
  const { engine, callerOf } = binding;
  const handler = binding.handlers[name] as AnyHandler;
  const few = limits[name];
  const limit = few ? limiter(few) : null;

  app.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      limit?.(request.ip);
      const caller = route.access === 'public' ? stranger : await callerOf(request);
      expectKnown(route, caller);
      const params = validate(route.params, request.params, 'path');
      const role = await permit(engine, route, caller, Object(params) satisfies Place);
      const query = validate(route.query, request.query, 'query');
      const body = validate(route.body, request.body, 'body');
      const upload = request.body instanceof Readable ? request.body : Readable.from([]);
      // Live messages have no end of their own; everything else may finish when Waymark stops.
      const left = leaving(reply);
      const signal = route.stream === 'sse' ? AbortSignal.any([left, stopping]) : left;
      const result = await handler({
        engine,
        params: params as undefined,
        query: query as undefined,
        body: body as undefined,
        upload,
        caller,
        role: role as null,
        signal,
        request,
        reply,
      });
      await show(route, result, reply);
      return reply;
    },
  });
}

const stranger: Caller = { kind: 'stranger' };

/** Aborts when the caller hangs up before the whole answer was sent. */
function leaving(reply: FastifyReply): AbortSignal {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort();
  });
  return left.signal;
}
