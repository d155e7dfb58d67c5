import { type ReactNode, useId } from 'react';
import { Select } from './field.tsx';

/** One of several, chosen in the middle of a sentence: its label stands before it. */
export function Choice({
  label,
  value,
  onChoose,
  children,
}: {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <span className="flex min-w-0 items-baseline gap-1.5">
      <label htmlFor={id} className="text-ink2">
        {label}
      </label>
      <Select
        id={id}
        value={value}
        className="max-w-60 min-w-0 pointer-coarse:min-h-11"
        onChange={({ target }) => onChoose(target.value)}
      >
        {children}
      </Select>
    </span>
  );
}
