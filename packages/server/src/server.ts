import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import cookies from '@fastify/cookie';
import type { Company, Engine } from '@waymark/engine';
import Fastify, { type FastifyInstance } from 'fastify';
import { publicUrl, type ServerConfig } from './config.ts';
import { bindContract } from './edge/bind.ts';
import { callers } from './edge/callers.ts';
import { answerError } from './edge/errors.ts';
import { guard } from './edge/guard.ts';
import { secureHeaders } from './edge/headers.ts';
import { loggedRequest } from './edge/log.ts';
import { sessionCookie } from './edge/session-cookie.ts';
import { serveApiDescription } from './pages/api.ts';
import { serveTracker } from './pages/tracker.ts';
import { serveWeb } from './pages/web.ts';
import { collectRoutes } from './routes/collect.ts';
import { commentRoutes } from './routes/comments.ts';
import { discoverRoutes } from './routes/discover.ts';
import { importRoutes } from './routes/imports.ts';
import { insightRoutes } from './routes/insights.ts';
import { keyRoutes } from './routes/keys.ts';
import { linkRoutes } from './routes/links.ts';
import { liveRoutes } from './routes/live.ts';
import { mapInsightRoutes } from './routes/map-insights.ts';
import { mapRoutes } from './routes/maps.ts';
import { peopleRoutes } from './routes/people.ts';
import { pictureRoutes } from './routes/pictures.ts';
import { sessionRoutes } from './routes/session.ts';
import { versionRoutes } from './routes/versions.ts';
import { drawTogether } from './together/together.ts';
import { version } from './version.ts';

export interface ServerParts {
  engine: Engine;
  config: ServerConfig;
  /** Opens everything for the command line on this machine; a new one when none is given. */
  adminToken?: string;
  /** The company that can be shown as an example; none when it is not given. */
  demo?: (() => Company) | undefined;
  /** Folder of the built web app, and the built tracker. */
  web?: string;
  tracker?: string;
}

const built = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const builtWeb = built('web/dist');
export const builtTracker = built('sdk/dist/w.js');

/** The whole HTTP edge: every line is one thing it does. */
export function buildServer({ engine, config, ...parts }: ServerParts): FastifyInstance {
  const app = Fastify({
    logger: config.log !== 'silent' && {
      level: config.log,
      stream: process.stderr,
      serializers: { req: loggedRequest },
    },
    // Behind a proxy on this machine or network, callers are told apart by the address it names.
    trustProxy: config.origin ? 'loopback, linklocal, uniquelocal' : false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  const cookieName = `waymark_${config.port}`;
  const adminToken = parts.adminToken ?? randomBytes(24).toString('base64url');
  const callerOf = callers({ engine, cookie: cookieName, adminToken });
  const cookie = sessionCookie(cookieName, config.origin?.startsWith('https:') ?? false);
  const url = publicUrl(config);

  app.setErrorHandler(answerError);
  guard(app, config);
  secureHeaders(app, engine.sharing);
  app.register(cookies);
  app.register(compress, {
    threshold: 1024,
    customTypes: /^(application\/json|text\/(html|css|javascript|plain))/,
  });
  drawTogether(app, { engine, callerOf });
  bindContract(app, {
    engine,
    callerOf,
    handlers: {
      ...sessionRoutes({ cookie, url, version, demo: parts.demo }),
      ...peopleRoutes({ cookie, url }),
      ...linkRoutes({ url }),
      ...keyRoutes,
      ...mapRoutes,
      ...versionRoutes,
      ...commentRoutes,
      ...discoverRoutes,
      ...importRoutes,
      ...insightRoutes,
      ...mapInsightRoutes,
      ...liveRoutes,
      ...pictureRoutes,
    },
  });
  serveApiDescription(app, version, cookieName);
  collectRoutes(app, { engine });
  serveTracker(app, parts.tracker ?? builtTracker);
  serveWeb(app, parts.web ?? builtWeb);
  return app;
}
