import { useId } from 'react';

/** On or off, with its name beside it. */
export function Switch({
  label,
  on,
  onChange,
}: {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  const id = useId();
  const state = on ? 'checked' : 'unchecked';
  return (
    <span className="flex items-center gap-1.5 pointer-coarse:min-h-11">
      <button
        id={id}
        type="button"
        role="switch"
        aria-checked={on}
        data-state={state}
        className="relative h-3.5 w-6.5 rounded-full bg-edge before:absolute before:-inset-1.5 pointer-coarse:before:-inset-y-4 data-[state=checked]:bg-accent"
        onClick={() => onChange(!on)}
      >
        <span
          data-state={state}
          className="block size-2.5 translate-x-0.5 rounded-full bg-sheet data-[state=checked]:translate-x-3.5 motion-safe:transition-transform"
        />
      </button>
      <label htmlFor={id} className="py-1 pointer-coarse:py-3.5">
        {label}
      </label>
    </span>
  );
}
