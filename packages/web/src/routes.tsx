import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { Frame } from './frame.tsx';
import { mapsQuery } from './maps/queries.ts';
import { namesQuery } from './names.ts';
import { readLanesSearch, readMapSearch } from './question-url.ts';
import { ownWorkspace, sessionQuery } from './session.tsx';

const text = (it: unknown): string | undefined =>
  typeof it === 'string' || typeof it === 'number' ? String(it) : undefined;

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Frame });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { token?: string } => {
    const token = text(raw.token);
    return token ? { token } : {};
  },
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  component: lazyRouteComponent(() => import('./pages/new-password-page.tsx'), 'NewPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('./pages/invitation-page.tsx'), 'InvitationPage'),
});

const publicMap = createRoute({
  getParentRoute: () => root,
  path: '/p/$token',
  validateSearch: readLanesSearch,
  component: lazyRouteComponent(() => import('./pages/public-map-page.tsx'), 'PublicMapPage'),
});

const MapRoute = lazyRouteComponent(() => import('./pages/map-route.tsx'), 'MapRoute');

/** Everything below needs somebody who is signed in; who is not is told how to. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    // A map is the largest page: its code comes while the server says who is asking.
    if (/^\/w\/[^/]+\/maps\/[^/]+$/.test(location.pathname)) void MapRoute.preload?.();
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in' });
    return { session };
  },
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: async ({ context: { queries, session } }) => {
    const own = ownWorkspace(session.workspaces);
    if (!own) throw notFound();
    // Who has no map of their own yet first sees one that works: the demo company's.
    const mine = await queries.fetchQuery(mapsQuery(own.id));
    const demo = mine.maps.length === 0 ? session.workspaces.find((it) => it.demo) : undefined;
    const workspace = demo?.id ?? own.id;
    const shown = demo ? (await queries.fetchQuery(mapsQuery(demo.id))).maps[0] : undefined;
    throw shown
      ? redirect({ to: '/w/$workspace/maps/$map', params: { workspace, map: shown.id } })
      : redirect({ to: '/w/$workspace', params: { workspace } });
  },
});

const you = createRoute({
  getParentRoute: () => signedIn,
  path: '/you',
  component: lazyRouteComponent(() => import('./pages/you-page.tsx'), 'YouPage'),
});

const workspace = createRoute({
  getParentRoute: () => signedIn,
  path: '/w/$workspace',
  beforeLoad: ({ context, params }) => {
    if (!context.session.workspaces.some(({ id }) => id === params.workspace)) throw notFound();
  },
});

const maps = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/maps-page.tsx'), 'MapsPage'),
});

const newMap = createRoute({
  getParentRoute: () => workspace,
  path: '/new',
  component: lazyRouteComponent(() => import('./pages/new-map-page.tsx'), 'NewMapPage'),
});

const importing = createRoute({
  getParentRoute: () => workspace,
  path: '/import',
  validateSearch: (raw: Record<string, unknown>): { file?: string } => {
    const file = text(raw.file);
    return file ? { file } : {};
  },
  component: lazyRouteComponent(() => import('./pages/import-page.tsx'), 'ImportPage'),
});

const live = createRoute({
  getParentRoute: () => workspace,
  path: '/live',
  validateSearch: (raw: Record<string, unknown>): { map?: string } => {
    const map = text(raw.map);
    return map ? { map } : {};
  },
  component: lazyRouteComponent(() => import('./pages/live-page.tsx'), 'LivePage'),
});

const settings = createRoute({
  getParentRoute: () => workspace,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
});

const map = createRoute({
  getParentRoute: () => workspace,
  path: '/maps/$map',
  validateSearch: readMapSearch,
  loader: ({ context, params }) => earlyMap(context.queries, params.workspace),
  component: MapRoute,
});

/** A map that is nearly there is drawn at once, and not after a page without it; longer nobody waits. */
const earlyMs = 300;

/** With what stands above the drawing when there are no events, which would push it down later. */
async function earlyMap(queries: QueryClient, workspaceId: string): Promise<void> {
  const names = queries.prefetchQuery(namesQuery(workspaceId));
  const all = Promise.all([names, window.waymarkEarlyLine?.complete]);
  await Promise.race([all, new Promise<void>((go) => setTimeout(go, earlyMs))]);
}

const table = createRoute({
  getParentRoute: () => workspace,
  path: '/maps/$map/table',
  validateSearch: readMapSearch,
  component: lazyRouteComponent(() => import('./pages/table-page.tsx'), 'TablePage'),
});

export const routeTree = root.addChildren([
  signIn,
  newPassword,
  invitation,
  publicMap,
  signedIn.addChildren([
    home,
    you,
    workspace.addChildren([maps, newMap, importing, live, settings, map, table]),
  ]),
]);
