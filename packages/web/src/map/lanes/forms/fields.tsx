import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { endOf, type Onward } from '../../editing/end-of-writing.ts';
import type { OpenWriting } from '../../editing/use-writing.ts';
import { whenTyped } from '../../editing/when-typed.ts';
import { useSteady } from '../../sheet/use-steady.ts';

/**
 * A few small fields written in where the cell stands, and saved as they are filled. Enter ends all,
 * Escape takes all back, Tab goes from field to field and on; leaving them ends them too.
 */
export function Fields({
  label,
  writing,
  children,
  onSave,
  onDone,
}: {
  label: string;
  writing: OpenWriting;
  children: ReactNode;
  /** Hears what stands in the fields, at each pause and at the end. */
  onSave: (fields: FormData) => void;
  onDone: (onward: Onward) => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const done = useRef(false);
  const saved = useRef('');
  const save = useSteady(() => {
    if (!form.current) return;
    const fields = new FormData(form.current);
    const now = JSON.stringify([...fields]);
    if (now === saved.current) return;
    saved.current = now;
    writing.keep(() => onSave(fields));
  });
  useEffect(() => {
    const it = form.current;
    // All of them, not only the first: a column at the edge of the sheet may stand half outside.
    it?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const first = it?.querySelector<HTMLElement>('input, select');
    first?.focus();
    // What was typed to begin with stands there, and is typed on.
    if (first instanceof HTMLInputElement && first.selectionStart !== null) {
      first.setSelectionRange(first.value.length, first.value.length);
    }
    return it ? whenTyped(it, save).stop : undefined;
  }, [save]);
  const end = (onward: Onward) => {
    const it = form.current;
    if (done.current || !it) return;
    done.current = true;
    if (onward === 'given up') writing.takeBack();
    else writing.end(() => onSave(new FormData(it)));
    onDone(onward);
  };
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    event.stopPropagation();
    const fields = [...event.currentTarget.querySelectorAll('input, select, textarea, button')];
    const edge = event.shiftKey ? fields[0] : fields.at(-1);
    if (event.key === 'Tab' && event.target !== edge) return;
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return;
    const onward = endOf(event);
    if (onward === null) return;
    event.preventDefault();
    end(onward);
  };
  return (
    <form
      ref={form}
      aria-label={label}
      className="relative z-10 flex w-full min-w-40 flex-col gap-1 rounded-[3px] border border-accent bg-sheet p-1.5 text-[12px] outline-none"
      onKeyDown={press}
      onSubmit={(event) => event.preventDefault()}
      tabIndex={-1}
      onBlur={({ currentTarget, relatedTarget }) => {
        // A window that loses the focus, to the choice of a file for instance, leaves no field.
        const isWindow = currentTarget.contains(document.activeElement);
        if (!isWindow && !currentTarget.contains(relatedTarget)) end('elsewhere');
      }}
    >
      {children}
    </form>
  );
}

/** One small field with its name before it, or above it where a text would be cut off in a narrow column. */
export function SmallField({
  name,
  label,
  value,
  ...rest
}: Omit<React.ComponentProps<'input'>, 'value'> & { name: string; label: string; value: string }) {
  return (
    <label className="flex flex-wrap items-center gap-x-1.5">
      <span className="w-20 shrink-0 text-ink2">{label}</span>
      <input
        name={name}
        defaultValue={value}
        className={`min-h-6 min-w-0 grow ${rest.inputMode === 'decimal' ? 'basis-12' : 'basis-32'} border-b border-edge bg-transparent px-0.5 text-ink outline-none placeholder:text-ink3 focus:border-accent pointer-coarse:min-h-11`}
        {...rest}
      />
    </label>
  );
}

/** What could not be read of a field, said beneath it while it is written in. */
export function FieldNote({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="text-[11.5px] text-loss empty:hidden">
      {children || null}
    </p>
  );
}

/** What was typed in a field, without spaces around it. */
export const fieldText = (fields: FormData, name: string): string =>
  String(fields.get(name) ?? '').trim();
