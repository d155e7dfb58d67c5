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

/** Server-sent events. */
async function showMessages(values: AsyncIterable<unknown>, reply: FastifyReply): Promise<void> {
  const stream = new Readable({ read: () => undefined });
  stream.push(': open\n\n');
  const heartbeat = setInterval(() => stream.push(': still here\n\n'), heartbeatMs);
  const pump = async () => {
    try {
      for await (const value of values) stream.push(`data: ${JSON.stringify(value)}\n\n`);
    } catch (error) {
      reply.log.error(error);
    } finally {
      clearInterval(heartbeat);
      stream.push(null);
    }
  };
  stream.once('close', () => clearInterval(heartbeat));
  void pump();
  await reply.type('text/event-stream').header('x-accel-buffering', 'no').send(stream);
}
