import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language.tsx';
import { useNames } from '../parts/first-name.ts';
import { sessionQuery, useOpenWorkspace } from '../session.tsx';

/** The workspaces side by side, one's own and the demo company's; the page stays the same. */
export function WorkspaceSwitch({
  to,
}: {
  to: '/w/$workspace' | '/w/$workspace/live' | '/w/$workspace/import' | '/w/$workspace/settings';
}) {
  const { t } = useWords();
  const nameOf = useNames();
  const open = useOpenWorkspace();
  const { data } = useQuery(sessionQuery);
  const workspaces = (data?.workspaces ?? []).toSorted((a, b) => Number(a.demo) - Number(b.demo));
  if (workspaces.length < 2) return null;
  return (
    <nav
      aria-label={t('nav.workspace')}
      className="flex flex-wrap gap-x-4 px-4 pt-1 pb-2.5 sm:px-6"
    >
      {workspaces.map(({ id, name }) => (
        <Link
          key={id}
          to={to}
          params={{ workspace: id }}
          aria-current={id === open.id ? 'true' : undefined}
          className="inline-flex items-center border-b-2 border-transparent py-0.5 text-ink2 pointer-coarse:min-h-11 no-underline hover:text-ink aria-[current]:border-ink aria-[current]:font-[560] aria-[current]:text-ink"
        >
          {nameOf('workspace', name)}
        </Link>
      ))}
    </nav>
  );
}
