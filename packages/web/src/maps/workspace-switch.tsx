import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language.tsx';
import { sessionQuery } from '../session.tsx';

/** The workspaces side by side: one's own and the demo company's. */
export function WorkspaceSwitch() {
  const { t } = useWords();
  const { data } = useQuery(sessionQuery);
  const workspaces = (data?.workspaces ?? []).toSorted((a, b) => Number(a.demo) - Number(b.demo));
  if (workspaces.length < 2) return null;
  return (
    <nav
      aria-label={t('nav.workspace')}
      className="mx-auto flex w-full max-w-295 gap-x-4 px-4 pt-2 sm:px-6"
    >
      {workspaces.map(({ id, name }) => (
        <Link
          key={id}
          to="/w/$workspace"
          params={{ workspace: id }}
          activeOptions={{ exact: true }}
          className="border-b-2 border-transparent py-1 text-ink2 no-underline hover:text-ink"
          activeProps={{ className: 'border-ink! text-ink! font-[560]' }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
