import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { endOf, type Onward } from '../../editing/end-of-writing.ts';

/**
 * A few small fields written in where the cell stands. Enter keeps them all, Escape none, Tab goes
 * from field to field and on; leaving them keeps them too.
 */
export function Fields({
  label,
  children,
  onDone,
}: {
  label: string;
  children: ReactNode;
  /** Hears that it is over, and whether what was typed is kept. */
  onDone: (kept: FormData | null, onward: Onward) => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const done = useRef(false);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  const end = (onward: Onward) => {
    if (done.current || !form.current) return;
    done.current = true;
    onDone(onward === 'given up' ? null : new FormData(form.current), onward);
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

/** One small field with its name before it. */
export function SmallField({
  name,
  label,
  value,
  ...rest
}: Omit<React.ComponentProps<'input'>, 'value'> & { name: string; label: string; value: string }) {
  return (
    <label className="flex items-center gap-1.5">
      <span className="w-20 shrink-0 text-ink2">{label}</span>
      <input
        name={name}
        defaultValue={value}
        className="min-h-6 w-full min-w-0 border-b border-edge bg-transparent px-0.5 text-ink outline-none placeholder:text-ink3 focus:border-accent pointer-coarse:min-h-11"
        {...rest}
      />
    </label>
  );
}

/** What was typed in a field, without spaces around it. */
export const fieldText = (fields: FormData, name: string): string =>
  String(fields.get(name) ?? '').trim();
