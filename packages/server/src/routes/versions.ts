import { isAtLeast } from '@waymark/model';
import type { Handlers } from '../edge/handler.ts';
import { personOf } from '../edge/person-of.ts';

/** What a map was, the way back, and the map beside it that shows how it should be. */
export const versionRoutes = {
  listVersions: ({ engine, params }) => engine.versions.list(params),

  getVersion: ({ engine, params: { version, ...place } }) => engine.versions.get(place, version),

  keepVersion: ({ engine, params, body, caller }) =>
    engine.versions.keep(params, personOf(caller), body.note),

  nameVersion: ({ engine, params: { version, ...place }, body, caller }) =>
    engine.versions.name(place, version, personOf(caller), body.note),

  restoreVersion: ({ engine, params: { version, ...place }, body, caller }) =>
    engine.versions.restore(place, version, personOf(caller), body.touchpoint),

  drawCounterpart: ({ engine, params, body, caller }) =>
    engine.counterparts.draw({ ...params, map: body.of }, personOf(caller)),

  unlinkCounterpart: ({ engine, params, caller }) =>
    engine.counterparts.unlink(params, personOf(caller), async (other) =>
      isAtLeast(await engine.accounts.access.roleFor(caller, other), 'editor'),
    ),
} satisfies Handlers;
