import type { SignalMap } from '@waymark/engine';
import { journeyTypes, type LiveEvent, matches, type Touchpoint } from '@waymark/model';
import type { Handlers } from '../edge/handler.ts';
import { queueUntil } from './live-queue.ts';

type Accepted = SignalMap['eventsAccepted']['events'][number];

/** A page that cannot keep up gets the latest so many, not everything late. */
const mostWaiting = 500;

/** Events as they arrive, with the touchpoint of a map they belong to. */
export const liveRoutes = {
  async live({ engine, params: { workspace }, query, signal }) {
    const touchpoints = query.map
      ? (await engine.journeys.get(workspace, query.map)).map.touchpoints
      : [];
    const queue = queueUntil<LiveEvent>(signal, mostWaiting);
    const stops = [
      engine.signals.on('eventsAccepted', (fact) => {
        if (fact.workspace !== workspace) return;
        for (const event of fact.events) {
          const person = engine.identity.personOf(workspace, event).slice(1);
          queue.add({ ...shown(event, touchpoints), person });
        }
      }),
      engine.signals.on('eventRefused', (fact) => {
        if (fact.workspace !== workspace) return;
        const { workspace: _, receivedAt, ...said } = fact;
        queue.add({ kind: 'refused', receivedAt: iso(receivedAt), ...said });
      }),
      engine.signals.on('importTold', (fact) => {
        const { state, id, fileName, rows, added } = fact.shown;
        if (fact.workspace !== workspace || state === 'ready') return;
        const told = { state, id, fileName, rows, added };
        queue.add({ kind: 'import', receivedAt: iso(fact.at), ...told });
      }),
    ];
    return (async function* untilLeft() {
      try {
        yield* queue.values();
      } finally {
        for (const stop of stops) stop();
      }
    })();
  },
} satisfies Handlers;

function shown(event: Accepted, touchpoints: readonly Touchpoint[]) {
  const { type, name, channel, path, consent, properties } = event;
  return {
    kind: 'accepted' as const,
    receivedAt: iso(event.receivedAt),
    at: iso(Number(event.ts / 1000n)),
    type,
    name,
    channel,
    path,
    consent,
    touchpoint: journeyTypes.includes(type) ? touchpointOf(event, touchpoints) : null,
    properties,
  };
}

/** The first touchpoint in map order whose rule fits, as every number on the map counts it. */
function touchpointOf(event: Accepted, touchpoints: readonly Touchpoint[]): string | null {
  return touchpoints.find(({ rule }) => rule !== null && matches(rule, event))?.id ?? null;
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
