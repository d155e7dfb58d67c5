import { CommentMark } from '../../comments/comment-mark.tsx';
import { useTalk } from '../../comments/talk.tsx';
import type { Drawing } from '../layout/layout.ts';

/** How many open threads are about an arrow, at each that has some. */
export function ArrowTalk({ drawing }: { drawing: Drawing }) {
  const about = useTalk()?.about;
  if (!about?.keys().some((key) => key.startsWith('arrow:'))) return null;
  return drawing.flows.map(({ key, turn, move }) =>
    move.flows === 1 && about.has(`arrow:${key}`) ? (
      <div
        key={key}
        className="absolute z-10 -translate-x-1/2 -translate-y-full"
        style={{ left: turn.x, top: turn.y - 4 }}
      >
        <CommentMark item={{ kind: 'arrow', id: key }} />
      </div>
    ) : null,
  );
}
