import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { addressOf } from '../api.ts';
import { useWords } from '../language.tsx';
import type { MapSearch } from '../question-url.ts';
import type { Editor } from './editing/editor.tsx';
import { Menu } from './editing/menu.tsx';
import type { useAutosave } from './editing/use-autosave.ts';
import { KeysDialog } from './keys-dialog.tsx';
import type { Measuring } from './reading/use-measure.ts';

const look = 'rounded-[3px] px-1 py-1 hover:text-ink disabled:text-ink3 disabled:opacity-60';

/** Undo, redo, whether all is saved, and the ways out: the table, the file. */
export function MapTools({
  editor,
  saving,
  measuring,
  tidy,
  mapId,
  workspace,
  search,
}: {
  editor: Editor;
  saving: ReturnType<typeof useAutosave>;
  measuring: Measuring;
  tidy: () => void;
  mapId: string;
  workspace: string;
  search: MapSearch;
}) {
  const { t } = useWords();
  const { hand, canUndo, canRedo } = editor;
  const kind = saving.state.kind;
  const params = { workspace, map: mapId };
  const [keys, setKeys] = useState(false);
  return (
    <div className="mb-[1px] ml-auto flex items-baseline gap-3 text-[12.5px] text-ink2 print:hidden">
      {measuring.progress !== null && (
        <button type="button" className={look} onClick={measuring.cancel}>
          {t('map.stop-counting')}
        </button>
      )}
      <span role="status" className={kind === 'failed' || kind === 'conflict' ? 'text-loss' : ''}>
        {t(`map.save.${kind}`)}
      </span>
      <button
        type="button"
        className={`${look} max-sm:disabled:hidden`}
        disabled={!canUndo}
        onClick={hand.undo}
        title="Ctrl+Z"
      >
        {t('map.undo')}
      </button>
      <button
        type="button"
        className={`${look} max-sm:disabled:hidden`}
        disabled={!canRedo}
        onClick={hand.redo}
        title="Ctrl+Shift+Z"
      >
        {t('map.redo')}
      </button>
      <Link
        to="/w/$workspace/maps/$map/table"
        params={params}
        search={search}
        className={`${look} no-underline`}
      >
        {t('map.table')}
      </Link>
      <Menu
        label={t('map.more')}
        className={`${look} max-sm:disabled:hidden`}
        items={[
          { label: t('map.tidy'), onPick: tidy },
          { label: t('map.keys'), onPick: () => setKeys(true) },
          { label: t('map.print'), onPick: () => print() },
          {
            label: t('map.export'),
            onPick: () => location.assign(addressOf('exportMap', params)),
          },
        ]}
      >
        ⋯
      </Menu>
      {keys && <KeysDialog onClose={() => setKeys(false)} />}
    </div>
  );
}
