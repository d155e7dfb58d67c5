import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { endOf, type Onward } from '../../editing/end-of-writing.ts';
import { useTyping } from '../../editing/use-typing.ts';
import { nextItem, pasteAddress, type Written } from '../marks.ts';
import { RichMirror } from './rich-mirror.tsx';
import { markByKey, markKeys, RichTools } from './rich-tools.tsx';
import { typeAs } from './type-as.ts';

const longest = 20_000;
/** What decides where each letter stands: one for the field and for what lies under it. */
const type = 'w-full rounded-[3px] border px-1.5 py-0.5';

/**
 * A text with light marks, written where it stands and shown as it will look: Enter keeps it and
 * goes on with a list, Ctrl+B makes bold, an address pasted over words makes a link of them.
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
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useTyping(field, { value, begun: typed !== null, done, onType });
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
  const put = (next: Written) => {
    if (field.current && next.text.length <= longest) typeAs(field.current, next);
  };
  const mark = (how: (now: Written) => Written) => {
    if (field.current) put(how(written(field.current)));
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const how = markByKey(event);
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
    const pasted = event.clipboardData.getData('text/plain');
    const next = pasteAddress(written(event.currentTarget), pasted);
    if (next === null) return;
    event.preventDefault();
    put(next);
  };
  return (
    <div className="relative z-10 w-full">
      <div className="relative">
        <RichMirror field={field} begun={typed ?? value} className={`${type} ${className}`} />
        <textarea
          ref={field}
          aria-label={label}
          aria-keyshortcuts={markKeys}
          defaultValue={typed ?? value}
          rows={1}
          maxLength={longest}
          className={`rich-field relative field-sizing-content block resize-none border-accent text-ink outline-none ${type} ${className}`}
          onBlur={(event) => end(event.currentTarget.value, 'elsewhere')}
          onKeyDown={press}
          onPaste={paste}
        />
      </div>
      <RichTools onMark={mark} />
    </div>
  );
}

const written = (it: HTMLTextAreaElement): Written => ({
  text: it.value,
  from: it.selectionStart,
  to: it.selectionEnd,
});
