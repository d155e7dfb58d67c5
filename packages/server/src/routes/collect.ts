import type { Readable } from 'node:stream';
import type { Engine } from '@waymark/engine';
import { maxBatchBytes } from '@waymark/engine';
import { type EventType, WaymarkError } from '@waymark/model';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readBody } from '../collect-body.ts';
import { writeKeyOf } from '../collect-key.ts';
import { allowEveryOrigin } from '../collect-origins.ts';
import { projectSettings } from '../collect-settings.ts';

export interface CollectParts {
  engine: Pick<Engine, 'collect' | 'accounts'>;
}

/** Segment's addresses: the long ones of its API and the short ones of its browser client. */
const kinds: Record<string, EventType | 'batch'> = {
  track: 'track',
  t: 'track',
  identify: 'identify',
  i: 'identify',
  page: 'page',
  p: 'page',
  screen: 'screen',
  s: 'screen',
  group: 'group',
  g: 'group',
  alias: 'alias',
  a: 'alias',
  batch: 'batch',
  b: 'batch',
  import: 'batch',
};

/** The intake, wire-compatible with Segment's HTTP API. It answers when the events are durable. */
export function collectRoutes(app: FastifyInstance, { engine }: CollectParts): void {
  app.register(async (intake) => {
    allowEveryOrigin(intake);
    intake.removeAllContentTypeParsers();
    // Browsers send JSON as plain text, to be spared a preflight; so no type is asked for.
    intake.addContentTypeParser('*', async (request: FastifyRequest, payload: Readable) =>
      readBody(payload, request.headers['content-encoding'], maxBatchBytes),
    );

    for (const [name, kind] of Object.entries(kinds)) {
      // The body is unpacked here, with a limit; and an answer this short is not worth packing.
      intake.post(`/v1/${name}`, { decompress: false, compress: false }, async (request) => {
        const { body, bytes } = jsonOf(request);
        const holder = await engine.accounts.workspaceOfWriteKey(writeKeyOf(request, body));
        if (!holder) throw new WaymarkError('BAD_KEY', 'This write key is not known here.');
        await engine.collect.accept({
          workspace: holder.workspace,
          source: holder.key,
          kind,
          body,
          bytes,
          ip: request.ip,
          userAgent: request.headers['user-agent'] ?? '',
          gpc: request.headers['sec-gpc'] === '1',
        });
        return { success: true };
      });
    }

    // Segment's browser client reports on itself here; nobody needs it, and an error would alarm it.
    intake.post('/v1/m', { decompress: false }, async () => ({ success: true }));

    intake.get<{ Params: { key: string } }>('/v1/projects/:key/settings', async (request) => {
      const { key } = request.params;
      if (!(await engine.accounts.workspaceOfWriteKey(key))) {
        throw new WaymarkError('NOT_FOUND', 'This write key is not known here.');
      }
      return projectSettings(key, request.protocol, request.host);
    });
  });
}

function jsonOf(request: FastifyRequest): { body: unknown; bytes: number } {
  const raw = request.body;
  if (!Buffer.isBuffer(raw) || raw.length === 0) {
    throw new WaymarkError('BAD_JSON', 'The body is empty; expected JSON.');
  }
  try {
    return { body: JSON.parse(raw.toString('utf8')), bytes: raw.length };
  } catch (error) {
    throw new WaymarkError('BAD_JSON', 'The body is not JSON.', { cause: error });
  }
}
