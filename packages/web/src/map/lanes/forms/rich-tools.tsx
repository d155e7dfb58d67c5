import type { KeyboardEvent } from 'react';
import { useWords } from '../../../language.tsx';
import { isMac, printed } from '../../keyboard/chord.ts';
import { addLink, toggleBold, toggleList, type Written } from '../marks.ts';

type Marking = (now: Written) => Written;

const tools = [
  { name: 'lanes.bold', keys: 'Ctrl+B', how: toggleBold, look: 'font-bold' },
  { name: 'lanes.list', keys: 'Ctrl+Shift+8', how: toggleList, look: '' },
  { name: 'lanes.link', keys: 'Ctrl+K', how: addLink, look: 'underline' },
] as const;

/** The keys for marks, for whom the field is read out. */
export const markKeys = 'Control+B Control+Shift+8 Control+K Control+Shift+L';

/** The mark a key asks for, as it does wherever people write; null when it asks for none. */
export function markByKey(event: KeyboardEvent): Marking | null {
  if (!event.ctrlKey && !event.metaKey) return null;
  const key = event.key.toLowerCase();
  if (event.shiftKey) return event.code === 'Digit8' ? toggleList : key === 'l' ? addLink : null;
  return key === 'b' ? toggleBold : key === 'k' ? addLink : null;
}

/** What makes bold, a list or a link of what is selected, for whoever knows no marks. */
export function RichTools({ onMark }: { onMark: (how: Marking) => void }) {
  const { t } = useWords();
  return (
    <div
      role="toolbar"
      aria-label={t('lanes.marks')}
      className="mt-0.5 flex w-max rounded-[3px] border border-line bg-sheet text-[11.5px] text-ink2"
    >
      {tools.map(({ name, keys, how, look }) => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          title={`${t(name)} (${printed(keys, isMac(), '')})`}
          className={`min-h-6 min-w-6 px-1.5 hover:bg-hair hover:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11 ${look}`}
          // The field keeps the focus, or it would be left and the text kept.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onMark(how)}
        >
          {t(name)}
        </button>
      ))}
    </div>
  );
}
