import { z } from 'zod';
import { savedMapSchema } from './maps.ts';
import { route } from './route.ts';
import { inWorkspace } from './session.ts';

const ofMap = inWorkspace.extend({ map: z.string() });
const path = '/api/workspaces/:workspace/maps/:map/counterpart';

export const counterpartRoutes = {
  drawCounterpart: route({
    method: 'POST',
    path,
    summary:
      'A copy of the map with the same parts, linked to it: how it should be for how it is, or the other way round; CONFLICT when it has one',
    access: 'editor',
    params: ofMap,
    answer: savedMapSchema,
  }),
  unlinkCounterpart: route({
    method: 'DELETE',
    path,
    summary: 'Let a map and its counterpart go their own ways; both stay',
    access: 'editor',
    params: ofMap,
    answer: savedMapSchema,
  }),
};
