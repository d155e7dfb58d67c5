import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useWords } from '../../../language.tsx';
import { endOf, type Onward } from '../../editing/end-of-writing.ts';
import { useTyping } from '../../editing/use-typing.ts';
import { addLink, nextItem, toggleBold, toggleList, type Written } from '../marks.ts';

const longest = 20_000;

/**
 * A text with light marks, written where it stands: Enter keeps it and goes on with a list, Ctrl+B
 * makes bold, an address pasted over words makes a link of them.
 */
export function RichInput({
  value,
  typed,
  label,
  className = '',
  onType,
  onDone,
}: {
  value: string;
  /** What was typed to begin with; stands there in place of the value. */
  typed: string | null;
  label: string;
  className?: string;
  /** Hears what stands there at each pause; never nothing. */
  onType: (text: string) => void;
  onDone: (text: string | null, onward: Onward) => void;
}) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useTyping(field, { value, begun: typed !== null, onType });
  useEffect(() => {
    const it = field.current;
    it?.focus();
    if (typed === null) it?.select();
    else it?.setSelectionRange(it.value.length, it.value.length);
  }, [typed]);
  const end = (text: string | null, onward: Onward) => {
    if (done.current) return;
    done.current = true;
    onDone(text === null ? null : text.trim(), onward);
  };
  const written = (it: HTMLTextAreaElement): Written => ({
    text: it.value,
    from: it.selectionStart,
    to: it.selectionEnd,
  });
  const put = (next: Written) => {
    const it = field.current;
    if (!it || next.text.length > longest) return;
    it.value = next.text;
    it.setSelectionRange(next.from, next.to);
    it.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const mark = (how: (now: Written) => Written) => {
    if (field.current) put(how(written(field.current)));
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const how = event.ctrlKey || event.metaKey ? shortcut(event) : null;
    if (how) {
      event.preventDefault();
      return mark(how);
    }
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      const next = nextItem(written(event.currentTarget));
      if (next !== null && next !== 'end') {
        event.preventDefault();
        return put(next);
      }
    }
    const onward = endOf(event);
    if (onward === null) return;
    event.preventDefault();
    const text = event.currentTarget.value.replace(/\n- *$/, '');
    end(onward === 'given up' ? null : text, onward);
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const address = event.clipboardData.getData('text/plain').trim();
    const now = written(event.currentTarget);
    if (now.from === now.to || !/^https?:\/\/\S+$/.test(address)) return;
    event.preventDefault();
    const link = `[${now.text.slice(now.from, now.to)}](${address})`;
    const at = now.from + link.length;
    put({ text: now.text.slice(0, now.from) + link + now.text.slice(now.to), from: at, to: at });
  };
  const tools = [
    {
      name: t('lanes.bold'),
      key: 'Ctrl+B',
      how: toggleBold,
      look: 'font-bold',
      sign: t('lanes.bold'),
    },
    {
      name: t('lanes.list'),
      key: 'Ctrl+Shift+8',
      how: toggleList,
      look: '',
      sign: t('lanes.list'),
    },
    {
      name: t('lanes.link'),
      key: 'Ctrl+Shift+L',
      how: addLink,
      look: 'underline',
      sign: t('lanes.link'),
    },
  ];
  return (
    <div className="relative z-10 w-full">
      <textarea
        ref={field}
        aria-label={label}
        aria-keyshortcuts="Control+B Control+Shift+8 Control+Shift+L"
        defaultValue={typed ?? value}
        rows={1}
        maxLength={longest}
        className={`field-sizing-content block w-full resize-none rounded-[3px] border border-accent bg-sheet px-1.5 py-0.5 text-ink outline-none ${className}`}
        onBlur={(event) => end(event.currentTarget.value, 'elsewhere')}
        onKeyDown={press}
        onPaste={paste}
      />
      <div
        role="toolbar"
        aria-label={t('lanes.marks')}
        className="mt-0.5 flex w-max rounded-[3px] border border-line bg-sheet text-[11.5px] text-ink2"
      >
        {tools.map(({ name, key, how, look, sign }) => (
          <button
            key={key}
            type="button"
            tabIndex={-1}
            aria-label={name}
            title={`${name} (${key})`}
            className={`min-h-6 min-w-6 px-1.5 hover:bg-hair hover:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11 ${look}`}
            // The field keeps the focus, or it would be left and the text kept.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => mark(how)}
          >
            {sign}
          </button>
        ))}
      </div>
    </div>
  );
}

function shortcut(event: KeyboardEvent): ((now: Written) => Written) | null {
  if (!event.shiftKey && event.key.toLowerCase() === 'b') return toggleBold;
  if (event.shiftKey && event.code === 'Digit8') return toggleList;
  if (event.shiftKey && event.key.toLowerCase() === 'l') return addLink;
  return null;
}
