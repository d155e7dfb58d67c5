import type { FastifyInstance } from 'fastify';
import { type OpenApiDocument, openApiDocument } from '../openapi/document.ts';
import { apiPage } from '../openapi/page.ts';

/** The description of the API, for programs and for people. It holds no data, so anybody may read it. */
export function serveApiDescription(app: FastifyInstance, version: string, cookie: string): void {
  // Putting it together takes a quarter of a second, which no start should wait for.
  let made: { document: OpenApiDocument; page: string } | null = null;
  const described = () => {
    if (made) return made;
    const document = openApiDocument(version, cookie);
    made = { document, page: apiPage(document) };
    return made;
  };
  app.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json').send(described().document),
  );
  app.get('/api', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(described().page),
  );
}
