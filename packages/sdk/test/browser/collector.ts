import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** One event as it stood on the wire. */
export interface Sent {
  type: string;
  messageId: string;
  originalTimestamp: string;
  anonymousId?: string;
  userId?: string;
  groupId?: string;
  previousId?: string;
  event?: string;
  name?: string;
  properties?: Record<string, unknown>;
  traits?: Record<string, unknown>;
  context: {
    page: { path: string; referrer: string; search: string; title: string; url: string };
    locale: string;
    campaign?: Record<string, string>;
    consent: { mode: string };
    library: { name: string; version: string };
    sessionId?: string;
    groupId?: string;
  };
}

/** One request as it arrived, with what it was answered. */
export interface Delivery {
  path: string;
  headers: IncomingHttpHeaders;
  bytes: number;
  status: number;
  body: { batch: Sent[]; sentAt: string; writeKey: string };
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  afterMs?: number;
}

/** The receiving end of the wire: hands out the script, writes down every batch, answers as told. */
export async function openCollector(script: string) {
  const deliveries: Delivery[] = [];
  let answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/javascript');
      response.end(script);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = answers.shift() ?? { status: 200 };
    const text = Buffer.concat(chunks);
    deliveries.push({
      path: request.url ?? '',
      headers: request.headers,
      bytes: text.length,
      status: answer.status,
      body: text.length ? JSON.parse(text.toString()) : { batch: [], sentAt: '', writeKey: '' },
    });
    if (answer.afterMs) await pause(answer.afterMs);
    response.writeHead(answer.status, {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after',
      ...answer.headers,
    });
    response.end('{"success":true}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    deliveries,
    /** Everything that arrived, retries and repeats included. */
    sent: () => deliveries.flatMap(({ body }) => body.batch),
    /** Everything that was answered with success. */
    accepted: () =>
      deliveries.filter(({ status }) => status < 300).flatMap(({ body }) => body.batch),
    /** The next answers, in order; after them everything is accepted. */
    answerWith(...next: Answer[]) {
      answers = next;
    },
    forget() {
      deliveries.length = 0;
      answers = [];
    },
    /** Waits until the question has an answer, or says what had arrived by then. */
    async until<T>(question: () => T | undefined | false): Promise<T> {
      for (let turn = 0; turn < 300; turn++) {
        const answer = question();
        if (answer) return answer;
        await pause(50);
      }
      throw new Error(`Nothing fitting arrived in 15 s; there was ${JSON.stringify(deliveries)}`);
    },
    close: () => new Promise((done) => server.close(done)),
  };
}

export type Collector = Awaited<ReturnType<typeof openCollector>>;
