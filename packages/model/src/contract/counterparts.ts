import { z } from 'zod';
import { savedMapSchema } from './maps.ts';
import { atMap, atWorkspace } from './place.ts';
import { inWorkspace, onMap } from './place-params.ts';
import { route } from './route.ts';

export const counterpartRoutes = {
  drawCounterpart: route({
    method: 'POST',
    path: `${atWorkspace}/counterparts`,
    summary:
      'A copy of the map with the same parts, linked to it: how it should be for how it is, or the other way round; CONFLICT when it has one',
    access: 'editor',
    params: inWorkspace,
    body: z.object({ of: z.string().max(100) }),
    answer: savedMapSchema,
  }),
  unlinkCounterpart: route({
    method: 'DELETE',
    path: `${atMap}/counterpart`,
    summary: 'Let a map and its counterpart go their own ways; both stay',
    access: 'editor',
    params: onMap,
    answer: savedMapSchema,
  }),
};
