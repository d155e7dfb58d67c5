import type { JourneyMap } from '@waymark/model';
import { useMemo, useState } from 'react';
import { useWords } from '../language.tsx';
import { useMayEdit } from '../map/editing/may-edit.tsx';
import type { Command } from '../map/keyboard/command.ts';
import { useCommands } from '../map/keyboard/desk.tsx';
import { ShareDialog } from '../map/later-parts.ts';

/** Opens what decides who else reads or draws this map; there for those who may decide it. */
export function ShareButton({
  workspace,
  id,
  map,
  className,
}: {
  workspace: string;
  id: string;
  map: Pick<JourneyMap, 'title' | 'lanes'>;
  className: string;
}) {
  const { t } = useWords();
  const mayShare = useMayEdit();
  const [open, setOpen] = useState(false);
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'share', title: 'share.do', group: 'map', run: () => setOpen(true) },
    ],
    [],
  );
  useCommands(commands);
  if (!mayShare) return null;
  return (
    <>
      <button type="button" className={className} onClick={() => setOpen(true)}>
        {t('share.do')}
      </button>
      {open && (
        <ShareDialog workspace={workspace} id={id} map={map} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
