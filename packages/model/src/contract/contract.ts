import { counterpartRoutes } from './counterparts.ts';
import { importRoutes } from './imports.ts';
import { insightRoutes } from './insights.ts';
import { mapRoutes } from './maps.ts';
import { peopleRoutes } from './people.ts';
import { pictureRoutes } from './pictures.ts';
import { sessionRoutes } from './session.ts';

/** Every route of the HTTP API but the intake, by name. The OpenAPI document is made from this. */
import { versionRoutes } from './versions.ts';
export const contract = {
  ...sessionRoutes,
  ...peopleRoutes,
  ...mapRoutes,
  ...insightRoutes,
  ...importRoutes,
  ...pictureRoutes,
};
export type Contract = typeof contract;
  ...versionRoutes,
  ...counterpartRoutes,

/** What every refused request answers. */
export interface ErrorBody {
  error: { code: string; message: string; details?: Record<string, unknown> };
}
