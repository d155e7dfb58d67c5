import type { Thread } from '@waymark/model';
import { useState } from 'react';
import { draftOf } from '../drafts.ts';
import { useWords } from '../language.tsx';
import { useMay } from '../map/editing/may-edit.tsx';
import { CommentField } from './comment-field.tsx';
import { CommentView } from './comment-view.tsx';
import { draftName } from './draft-name.ts';
import { useNameOf } from './name-of.ts';
import type { MapPlace } from './queries.ts';
import type { useThreads } from './use-threads.ts';

/** One thread under the name of what it is about, with a way to answer and to settle it. */
export function ThreadView({
  it,
  asked,
  place,
  about,
  threads,
  onShow,
}: {
  it: Thread;
  /** It is the one that was come for. */
  asked: boolean;
  place: MapPlace;
  /** The name of the part; null when it is no longer on the map. */
  about: string | null;
  threads: ReturnType<typeof useThreads>;
  /** Goes to the part on the map; absent for the map as a whole. */
  onShow?: (() => void) | undefined;
}) {
  const { t, instant } = useWords();
  const nameOf = useNameOf();
  const mayComment = useMay('commenter');
  const draft = draftName(place, `answer ${it.id}`);
  const [answering, setAnswering] = useState(draftOf(draft) !== '');
  const small = 'py-1 text-[12px] text-ink2 hover:text-ink hover:underline pointer-coarse:min-h-11';
  return (
    <li
      className="border-b border-line py-2.5 aria-current:-ml-3 aria-current:border-l-2 aria-current:border-l-accent aria-current:pl-2.5"
      data-thread={it.id}
      aria-current={asked || undefined}
    >
      <p className="text-[11.5px] text-ink2">
        {about === null ? (
          t('comments.gone')
        ) : onShow ? (
          <button
            type="button"
            className="text-left text-accent hover:underline pointer-coarse:min-h-11"
            onClick={onShow}
          >
            {about}
          </button>
        ) : (
          about
        )}
      </p>
      <ul>
        {it.comments.map((comment) => (
          <CommentView
            key={comment.id}
            it={comment}
            place={place}
            onEdit={(said) => threads.edit(comment.id, said)}
            onRemove={() => threads.remove(comment.id)}
          />
        ))}
      </ul>
      {it.resolved && (
        <p className="text-[11.5px] text-gain">
          {t('comments.settled', {
            who: nameOf(it.resolved.by),
            when: instant(it.resolved.at),
          })}
        </p>
      )}
      {mayComment && !answering && (
        <p className="flex gap-4">
          <button type="button" className={small} onClick={() => setAnswering(true)}>
            {t('comments.answer')}
          </button>
          <button
            type="button"
            className={small}
            onClick={() => void threads.resolve(it.id, it.resolved === null)}
          >
            {t(it.resolved ? 'comments.reopen' : 'comments.settle')}
          </button>
        </p>
      )}
      {answering && (
        <CommentField
          place={place}
          draft={draft}
          label={t('comments.answer')}
          send={t('comments.send')}
          focus
          onSay={async (said) => {
            await threads.reply(it.id, said);
            setAnswering(false);
          }}
          onCancel={() => setAnswering(false)}
        />
      )}
    </li>
  );
}
