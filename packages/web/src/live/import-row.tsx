import { Link } from '@tanstack/react-router';
import type { LiveEvent } from '@waymark/model';
import { useWords } from '../language.tsx';

/** An import, one line for all of it: that it runs and how far it is, and how it ended. */
export function ImportRow({
  event: { id, fileName, state, rows, added, receivedAt },
  columns,
  timeZone,
  workspace,
}: {
  event: LiveEvent & { kind: 'import' };
  columns: number;
  timeZone: string;
  workspace: string;
}) {
  const { t, clock } = useWords();
  return (
    <tr className="max-md:grid max-md:grid-cols-[auto_minmax(0,1fr)] max-md:gap-x-3 max-md:border-b max-md:border-hair max-md:py-2">
      <td className="border-b border-hair py-1.5 pr-4 align-top text-ink2 tabular-nums max-md:border-0 max-md:p-0">
        {clock(receivedAt, timeZone)}
      </td>
      <td
        className="min-w-0 border-b border-hair py-1.5 pr-4 align-top max-md:border-0 max-md:p-0"
        colSpan={columns - 1}
      >
        <Link
          to="/w/$workspace/import"
          params={{ workspace }}
          search={{ file: id }}
          className="font-medium break-words underline underline-offset-2"
        >
          {fileName}
        </Link>{' '}
        {t(`live.import.${state}`, { n: state === 'done' ? added : rows })}
      </td>
    </tr>
  );
}
