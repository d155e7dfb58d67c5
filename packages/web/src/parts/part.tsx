import type { ReactNode } from 'react';

/** A part of a page of settings: what it is about at the left, what can be done at the right. */
export function Part({
  id,
  title,
  text,
  children,
}: {
  id?: string;
  title: string;
  text?: string;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      className="grid gap-x-10 gap-y-3 border-b border-line py-7 last:border-b-0 md:grid-cols-[240px_minmax(0,1fr)]"
    >
      <div>
        <h2 className="text-[20px]">{title}</h2>
        {text && <p className="mt-1 max-w-160 text-ink2">{text}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
