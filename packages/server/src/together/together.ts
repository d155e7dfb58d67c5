import websocket from '@fastify/websocket';
import type { Engine } from '@waymark/engine';
import { fromNothing, refusal, togetherPath } from '@waymark/model';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Caller } from '../edge/callers.ts';
import { expectKnown, permitRole } from '../edge/permit.ts';
import { beginVisit, type Visit } from './visit.ts';
import { createVisitors } from './visitors.ts';
import { largestFrame } from './wire.ts';

const placeSchema = z.object({ workspace: z.string(), map: z.string() });
const querySchema = z.object({ from: z.literal(fromNothing.from).optional() });

/** What a large map says shrinks to a twelfth; what people draw is too small to be worth it. */
const packed = { threshold: 16 * 1024, zlibDeflateOptions: { level: 1 } };

export interface TogetherParts {
  engine: Engine;
  callerOf: (request: FastifyRequest) => Promise<Caller>;
}

/**
 * Drawing on one map with others, over a WebSocket. Whoever may not look at the map is answered
 * before the line is opened, as any other request is.
 */
export function drawTogether(app: FastifyInstance, { engine, callerOf }: TogetherParts): void {
  const visitors = createVisitors();
  const visits = new Map<Visit, { workspace: string; person: string | null }>();
  const { access, people } = engine.accounts;

  async function admit(request: FastifyRequest) {
    const place = placeSchema.parse(request.params);
    const { from } = querySchema.parse(request.query);
    const caller = await callerOf(request);
    expectKnown({ access: 'viewer' }, caller);
    const role = await permitRole(engine, 'viewer', caller, place);
    const person = caller.kind === 'person' ? caller.person : null;
    const name = person === null ? null : ((await people.names([person])).get(person) ?? null);
    return { ...place, role, person, name, hasNothing: from !== undefined };
  }

  const stops = [
    engine.signals.on('mapNote', ({ workspace, map, kind }) => {
      for (const guest of visitors.at(workspace, map)) guest.say({ kind: 'note', of: kind });
    }),
    engine.signals.on('accessChanged', ({ workspace, person }) => {
      for (const [visit, it] of visits) {
        if (it.workspace === workspace && it.person === person) {
          visit.recheck().catch((error) => app.log.error(error));
        }
      }
    }),
  ];

  app.register(websocket, {
    options: { maxPayload: largestFrame, perMessageDeflate: packed },
    errorHandler: (error, socket, request) => {
      // Lines break and pages send too much: nothing of that is a fault of ours.
      request.log.info(error);
      socket.terminate();
    },
    preClose(done) {
      for (const stop of stops) stop();
      const why = refusal('BUSY', 'drawing-closed', {});
      for (const visit of visits.keys()) visit.end(why);
      done();
    },
  });

  app.register(async (sockets) => {
    const admissions = new WeakMap<FastifyRequest, Awaited<ReturnType<typeof admit>>>();
    sockets.get(
      togetherPath,
      {
        websocket: true,
        preValidation: async (request) => {
          if (request.ws) admissions.set(request, await admit(request));
        },
      },
      (socket, request) => {
        const admitted = admissions.get(request);
        if (!admitted) return socket.terminate();
        const visit = beginVisit(socket, {
          ...{ engine, visitors, admitted },
          report: (error) => request.log.error(error),
          async roleNow() {
            const caller = await callerOf(request);
            return access.roleFor(caller, admitted);
          },
        });
        visits.set(visit, admitted);
        socket.on('close', () => visits.delete(visit));
      },
    );
  });
}
