import { commentRoutes } from './comments.ts';
import { counterpartRoutes } from './counterparts.ts';
import { importRoutes } from './imports.ts';
import { insightRoutes } from './insights.ts';
import { linkRoutes } from './links.ts';
import { mapInsightRoutes } from './map-insights.ts';
import { mapRoutes } from './maps.ts';
import { peopleRoutes } from './people.ts';
import { pictureRoutes } from './pictures.ts';
import { sessionRoutes } from './session.ts';
import { versionRoutes } from './versions.ts';

/** Every route of the HTTP API but the intake, by name. The OpenAPI document is made from this. */
export const contract = {
  ...sessionRoutes,
  ...peopleRoutes,
  ...linkRoutes,
  ...mapRoutes,
  ...insightRoutes,
  ...mapInsightRoutes,
  ...importRoutes,
  ...versionRoutes,
  ...counterpartRoutes,
  ...pictureRoutes,
  ...commentRoutes,
};
export type Contract = typeof contract;

/** What every refused request answers. */
export interface ErrorBody {
  error: { code: string; message: string; details?: Record<string, unknown> };
}
