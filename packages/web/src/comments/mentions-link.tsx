import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language.tsx';
import { Popover } from '../parts/popover.tsx';
import { useAfterPaint } from '../parts/use-after-paint.ts';
import { useNameOf } from './name-of.ts';
import { mentionsQuery } from './queries.ts';

/** Where the reader was called by name and has not looked yet; nothing when nowhere. */
export function MentionsLink() {
  const { t, say } = useWords();
  const nameOf = useNameOf();
  const enabled = useAfterPaint();
  const mentions = useQuery({ ...mentionsQuery, enabled }).data?.mentions ?? [];
  if (mentions.length === 0) return null;
  return (
    <Popover
      label={t('mentions.title')}
      trigger={<span className="text-accent">{t('mentions.some', { n: mentions.length })}</span>}
    >
      {(close) => (
        <ul>
          {mentions.map((it) => (
            <li key={it.comment.id} className="border-b border-hair py-2 last:border-0">
              <Link
                to="/w/$workspace/maps/$map"
                params={{ workspace: it.workspace, map: it.map }}
                search={{ talk: it.thread }}
                className="block text-ink no-underline hover:underline"
                onClick={close}
              >
                <span className="block text-[11.5px] text-ink2">
                  {nameOf(it.comment.author)} · {say(it.title)}
                </span>
                {it.comment.text.length > 120
                  ? `${it.comment.text.slice(0, 119)}…`
                  : it.comment.text}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
