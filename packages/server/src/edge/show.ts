import { Readable } from 'node:stream';
import type { Route } from '@waymark/model';
import type { FastifyReply } from 'fastify';
import { asWaymarkError, errorBody } from './errors.ts';
import type { FileAnswer } from './handler.ts';

/** A silent stream is kept open by a comment this often, in milliseconds. */
const heartbeatMs = 15_000;

/** Sends what a handler gave back, in the form the route promises. */
export async function show(route: Route, result: unknown, reply: FastifyReply): Promise<void> {
  if (route.stream === 'file') return showFile(result as FileAnswer, reply);
  if (route.stream === 'ndjson') return showLines(result as AsyncIterable<unknown>, reply);
  if (route.stream === 'sse') return showMessages(result as AsyncIterable<unknown>, reply);
  await reply.type('application/json').send(result);
}

async function showFile({ name, type, content }: FileAnswer, reply: FastifyReply): Promise<void> {
  const plain = name.replace(/[^\w.-]+/g, '-');
  await reply
    .type(type)
    .header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .send(content);
}

/** One JSON value a line. What fails before the first line is an ordinary refusal. */
async function showLines(values: AsyncIterable<unknown>, reply: FastifyReply): Promise<void> {
  const rest = values[Symbol.asyncIterator]();
  const first = await rest.next();
  async function* lines() {
    try {
      for (let next = first; !next.done; next = await rest.next()) {
        yield `${JSON.stringify(next.value)}\n`;
      }
    } catch (error) {
      const refusal = asWaymarkError(error);
      if (refusal.code === 'INTERNAL') reply.log.error(error);
      yield `${JSON.stringify(errorBody(refusal))}\n`;
    } finally {
      await rest.return?.();
    }
  }
  await reply.type('application/x-ndjson').send(Readable.from(lines()));
}

/** Server-sent events, taken from the source only as fast as the browser takes them. */
async function showMessages(values: AsyncIterable<unknown>, reply: FastifyReply): Promise<void> {
  await reply
    .type('text/event-stream')
    .header('x-accel-buffering', 'no')
    .send(Readable.from(messages(values)));
}

async function* messages(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  const source = values[Symbol.asyncIterator]();
  try {
    yield ': open\n\n';
    let coming = source.next();
    for (;;) {
      const next = await within(heartbeatMs, coming);
      if (next === 'silence') yield ': still here\n\n';
      else if (next.done) return;
      else {
        coming = source.next();
        yield `data: ${JSON.stringify(next.value)}\n\n`;
      }
    }
  } finally {
    await source.return?.();
  }
}

/** What comes, or `silence` when nothing came for so long. */
async function within<T>(milliseconds: number, coming: Promise<T>): Promise<T | 'silence'> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<'silence'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'silence');
  });
  try {
    return await Promise.race([coming, silence]);
  } finally {
    clearTimeout(timer);
  }
}
