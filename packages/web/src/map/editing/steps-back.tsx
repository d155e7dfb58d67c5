import { useWords } from '../../language.tsx';
import type { Keeping } from '../together/shared-map.ts';
import type { Hand } from './editor.tsx';
import { useMayEdit } from './may-edit.tsx';

/** How a quiet tool in the head of a map looks. */
export const toolLook =
  'rounded-[3px] px-1 py-1 hover:text-ink disabled:text-ink3 disabled:opacity-60 pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center';

export interface Steps {
  canUndo: boolean;
  canRedo: boolean;
  keeping: Keeping;
  /** Tells what it takes back. */
  hand: Hand;
}

/** Whether all is kept, and one's own last steps taken back or done again, which is read out. */
export function StepsBack({ steps }: { steps: Steps }) {
  const { t } = useWords();
  const { canUndo, canRedo, keeping, hand } = steps;
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
