import type { Arrow } from '@waymark/model';
import { useTalk } from '../../comments/talk.tsx';
import { useWords } from '../../language.tsx';
import { type ArrowChange, editArrow, removeArrow } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMay } from '../editing/may-edit.tsx';
import type { MenuItem } from '../editing/menu.tsx';

const spans = [3_600, 86_400, 7 * 86_400, 30 * 86_400] as const;

/** What can be done with an arrow by whoever reads: all of it, a comment, or nothing. */
export function useArrowItems(arrow: Arrow): (MenuItem | null)[] {
  const { t, duration } = useWords();
  const hand = useHand();
  const talk = useTalk();
  const mayEdit = useMay('editor');
  const mayComment = useMay('commenter');
  const { id } = arrow;
  const change = (it: ArrowChange) => hand.edit((map) => editArrow(map, { id, change: it }));
  const talking: MenuItem[] =
    talk && mayComment
      ? [{ label: t('comments.menu'), onPick: () => talk.openOn({ kind: 'arrow', id }) }]
      : [];
  if (!mayEdit) return talking;
  return [
    {
      label: t('map.arrow.direct.pick'),
      checked: arrow.kind === 'direct',
      onPick: () => change({ kind: 'direct' }),
    },
    {
      label: t('map.arrow.eventual.pick'),
      checked: arrow.kind === 'eventual',
      onPick: () => change({ kind: 'eventual' }),
    },
    null,
    {
      label: t('map.arrow.any-time'),
      checked: arrow.withinSeconds === undefined,
      onPick: () => change({ withinSeconds: undefined }),
    },
    ...spans.map((span) => ({
      label: t('map.arrow.within', { span: duration(span) }),
      checked: arrow.withinSeconds === span,
      onPick: () => change({ withinSeconds: span }),
    })),
    null,
    {
      label: t('map.arrow.optional.pick'),
      checked: arrow.optional,
      onPick: () => change({ optional: !arrow.optional }),
    },
    {
      label: t('map.arrow.ideal.pick'),
      checked: arrow.ideal,
      onPick: () => change({ ideal: !arrow.ideal }),
    },
    null,
    ...talking,
    {
      label: t('map.arrow.remove'),
      loss: true,
      onPick: () => hand.edit((map) => removeArrow(map, { id })),
    },
  ];
}
