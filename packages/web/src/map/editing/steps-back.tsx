import { useWords } from '../../language.tsx';
import { useTakenBack } from '../keyboard/use-taken-back.ts';
import type { Editor } from './editor.tsx';
import { useMayEdit } from './may-edit.tsx';

/** How a quiet tool in the head of a map looks. */
export const toolLook =
  'rounded-[3px] px-1 py-1 hover:text-ink disabled:text-ink3 disabled:opacity-60 pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center';

/** Whether all is kept, and one's own last steps taken back or done again, which is read out. */
export function StepsBack({ editor }: { editor: Editor }) {
  const { t } = useWords();
  const { canUndo, canRedo, keeping } = editor;
  const hand = useTakenBack(editor.map, editor.hand);
  const look = `${toolLook} max-sm:disabled:hidden`;
  return (
    <>
      <span role="status" className={`px-1 ${keeping === 'refused' ? 'text-loss' : ''}`}>
        {t(`together.${keeping}`)}
      </span>
      {useMayEdit() && (
        <>
          <button
            type="button"
            className={look}
            disabled={!canUndo}
            onClick={hand.undo}
            title="Ctrl+Z"
          >
            {t('map.undo')}
          </button>
          <button
            type="button"
            className={look}
            disabled={!canRedo}
            onClick={hand.redo}
            title="Ctrl+Shift+Z"
          >
            {t('map.redo')}
          </button>
        </>
      )}
    </>
  );
}
