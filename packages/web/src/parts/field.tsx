import { type ComponentProps, type ReactNode, useId } from 'react';

export const inputLook =
  'min-h-8 pointer-coarse:min-h-11 rounded border border-edge bg-sheet px-2 py-1 text-ink placeholder:text-ink3 disabled:opacity-55 aria-invalid:border-loss';

/** A labelled control; the label stands above it. */
export function Field({
  label,
  hint,
  className = '',
  children,
}: {
  label: string;
  hint?: ReactNode;
  className?: string;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-[12px] font-[560] text-ink2">
        {label}
      </label>
      {children(id)}
      {hint && <p className="text-[12px] text-ink2">{hint}</p>}
    </div>
  );
}

export function Input({ className = '', ...rest }: ComponentProps<'input'>) {
  return <input className={`${inputLook} ${className}`} {...rest} />;
}

export function Select({ className = '', ...rest }: ComponentProps<'select'>) {
  return <select className={`${inputLook} ${className}`} {...rest} />;
}

/** One of a few, all in sight. */
export function Radio({ children, ...rest }: ComponentProps<'input'> & { children: ReactNode }) {
  return (
    <label className="flex items-center gap-2 py-1 pointer-coarse:min-h-11">
      <input type="radio" className="size-4 shrink-0 accent-accent" {...rest} />
      <span>{children}</span>
    </label>
  );
}
