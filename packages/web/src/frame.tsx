import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { MentionsLink } from './comments/mentions-link.tsx';
import { LanguageSwitch, ThemeSwitch } from './frame-switches.tsx';
import { useWords } from './language.tsx';
import { useNames } from './parts/first-name.ts';
import { ownWorkspace, sessionQuery, useMayIn, useWorkspace } from './session.tsx';

/** What stands around every page; a public map brings its own. */
export function Frame() {
  const isPublic = useLocation().pathname.startsWith('/p/');
  return isPublic ? <Outlet /> : <HouseFrame />;
}

/** The mark, where one can go, language and theme, and who one is. */
function HouseFrame() {
  const { t, share } = useWords();
  const { data: session } = useQuery(sessionQuery);
  const workspace = useWorkspace();
  // The demo's own page tells it with a bar.
  const loading = workspace?.demo ? null : session?.loadingDemo;
  return (
    <>
      <a
        href="#main"
        className="absolute left-2 z-50 -translate-y-20 bg-ink px-3 py-2 text-paper focus:translate-y-2"
      >
        {t('nav.skip')}
      </a>
      <header className="flex flex-wrap items-baseline gap-x-4.5 gap-y-1 px-4 pt-3.5 pb-2 sm:px-6">
        <Link
          to="/"
          className="inline-flex items-center font-[650] tracking-[.01em] text-ink no-underline pointer-coarse:min-h-11"
        >
          Waymark
        </Link>
        {session && <Places />}
        <div className="ml-auto flex flex-wrap items-baseline gap-x-4 gap-y-1 text-ink2">
          {session && <MentionsLink />}
          <LanguageSwitch />
          <ThemeSwitch />
          {session && <You />}
        </div>
      </header>
      {typeof loading === 'number' && (
        <p role="status" className="mx-4 mb-2 text-ink2 sm:mx-6">
          {t('demo.loading', { share: share(loading) })}
        </p>
      )}
      <main id="main" tabIndex={-1} className="outline-none">
        <Outlet />
      </main>
    </>
  );
}

function Places() {
  const { t } = useWords();
  const workspace = useWorkspace();
  const mayAdd = useMayIn('editor');
  const { data: session } = useQuery(sessionQuery);
  const own = ownWorkspace(session?.workspaces ?? []);
  // A map, its table and a new one are all under “Maps”.
  const onMaps = /^\/w\/[^/]+(\/(maps|new)\b|\/?$)/.test(useLocation().pathname);
  if (!workspace) return null;
  // Who was let into single maps finds nothing but those.
  const isMember = workspace.role !== null;
  const params = { workspace: workspace.id };
  const place = 'inline-flex items-center py-1 no-underline hover:text-ink pointer-coarse:min-h-11';
  const look = {
    className: `${place} text-ink2`,
    activeProps: { className: 'text-ink! font-[560]' },
  };
  return (
    <nav
      aria-label={t('nav.label')}
      className="order-last flex w-full flex-wrap gap-x-4 sm:order-none sm:w-auto pointer-coarse:-my-1"
    >
      <Link
        to="/w/$workspace"
        params={params}
        activeOptions={{ exact: true }}
        className={`${place} ${onMaps ? 'font-[560] text-ink' : 'text-ink2'}`}
      >
        {t('nav.maps')}
      </Link>
      {isMember && (
        <Link to="/w/$workspace/live" params={params} {...look}>
          {t('nav.live')}
        </Link>
      )}
      {!workspace.demo && mayAdd && (
        <Link to="/w/$workspace/import" params={params} {...look}>
          {t('nav.import')}
        </Link>
      )}
      {isMember && (
        <Link to="/w/$workspace/settings" params={params} {...look}>
          {t('nav.settings')}
        </Link>
      )}
      {workspace.demo && own && !own.demo && (
        <Link
          to="/w/$workspace"
          params={{ workspace: own.id }}
          className="inline-flex items-center py-1 text-accent underline underline-offset-3 pointer-coarse:min-h-11"
        >
          {t('nav.own')}
        </Link>
      )}
    </nav>
  );
}

/** One's own settings, under one's name. */
function You() {
  const { t } = useWords();
  const nameOf = useNames();
  const { data: session } = useQuery(sessionQuery);
  const name = nameOf('person', session?.person?.name ?? '');
  return (
    <Link
      to="/you"
      aria-label={t('you.nav.label', { name })}
      className="max-w-40 truncate py-1 max-sm:max-w-30 text-ink2 no-underline hover:text-ink pointer-coarse:py-3"
      activeProps={{ className: 'text-ink! font-[560]' }}
    >
      {name || t('you.nav')}
    </Link>
  );
}
