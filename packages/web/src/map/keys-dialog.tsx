import { useWords } from '../language.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { Key } from '../words.ts';

const rows: readonly [keys: string, what: Key][] = [
  ['← → ↑ ↓', 'map.keys.walk'],
  ['Enter', 'map.keys.open'],
  ['Esc', 'map.keys.close'],
  ['F2', 'map.keys.rename'],
  ['Alt + ← → ↑ ↓', 'map.keys.move'],
  ['C', 'map.keys.connect'],
  ['Insert, +', 'map.keys.add'],
  ['Delete', 'map.keys.remove'],
  ['Ctrl + Z', 'map.undo'],
  ['Ctrl + Shift + Z', 'map.redo'],
];

/** What the keyboard does on the sheet. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('map.keys')} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5">
        {rows.map(([keys, what]) => (
          <div key={keys} className="col-span-2 grid grid-cols-subgrid border-b border-hair pb-1">
            <dt className="font-mono text-[12px] whitespace-nowrap">{keys}</dt>
            <dd className="text-ink2">{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
