import { useQuery } from '@tanstack/react-query';
import type { Comment } from '@waymark/model';
import { useState } from 'react';
import { draftOf } from '../drafts.ts';
import { useWords } from '../language.tsx';
import { useMay } from '../map/editing/may-edit.tsx';
import { sessionQuery } from '../session.tsx';
import { CommentField, type Said } from './comment-field.tsx';
import { draftName } from './draft-name.ts';
import { cutAtNames } from './mentioned.ts';
import { useNameOf } from './name-of.ts';
import type { MapPlace } from './queries.ts';
import { useMentionable } from './use-mentionable.ts';

/** One comment: who, when, what; one's own can be put in other words or taken away. */
export function CommentView({
  it,
  place,
  onEdit,
  onRemove,
}: {
  it: Comment;
  place: MapPlace;
  onEdit: (said: Said) => Promise<void>;
  onRemove: () => Promise<void>;
}) {
  const { t, instant } = useWords();
  const nameOf = useNameOf();
  const me = useQuery(sessionQuery).data?.person?.id;
  const isOwn = it.author !== null && it.author.id === me;
  const moderates = useMay('owner');
  const mayComment = useMay('commenter');
  const draft = draftName(place, `edit ${it.id}`);
  const [editing, setEditing] = useState(isOwn && draftOf(draft) !== '');
  const small =
    'py-0.5 text-[11.5px] text-ink2 hover:text-ink hover:underline pointer-coarse:min-h-11';
  return (
    <li className="py-1.5">
      <p className="flex flex-wrap items-baseline gap-x-2 text-[11.5px] text-ink2">
        <span className="text-[13px] font-[560] text-ink">{nameOf(it.author)}</span>
        <time dateTime={it.writtenAt}>{instant(it.writtenAt)}</time>
        {it.editedAt && <span>{t('comments.edited')}</span>}
      </p>
      {editing ? (
        <CommentField
          place={place}
          draft={draft}
          label={t('comments.edit')}
          send={t('comments.keep')}
          value={it.text}
          focus
          onSay={async (said) => {
            await onEdit(said);
            setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <CommentText it={it} place={place} />
      )}
      {!editing && mayComment && (isOwn || moderates) && (
        <p className="flex gap-3">
          {isOwn && (
            <button type="button" className={small} onClick={() => setEditing(true)}>
              {t('comments.edit')}
            </button>
          )}
          <button type="button" className={small} onClick={() => void onRemove()}>
            {t('comments.remove')}
          </button>
        </p>
      )}
    </li>
  );
}

function CommentText({ it, place }: { it: Comment; place: MapPlace }) {
  const mayComment = useMay('commenter');
  const people = useMentionable(place, mayComment);
  const names = people.filter(({ id }) => it.mentions.includes(id)).map(({ name }) => name);
  return (
    <p className="text-[13px]/[1.45] whitespace-pre-line [overflow-wrap:anywhere]">
      {cutAtNames(it.text, names).map((piece, i) =>
        piece.called ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places.
          <strong key={i} className="font-[600] text-accent">
            {piece.text}
          </strong>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}
