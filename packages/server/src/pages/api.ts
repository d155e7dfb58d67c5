import type { FastifyInstance } from 'fastify';
import { openApiDocument } from '../openapi/document.ts';
import { apiPage } from '../openapi/page.ts';

/** The description of the API, for programs and for people. It holds no data, so anybody may read it. */
export function serveApiDescription(app: FastifyInstance, version: string, cookie: string): void {
  const document = openApiDocument(version, cookie);
  const page = apiPage(document);
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(document));
  app.get('/api', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
}
