import { type ReactNode, useEffect } from 'react';

/** A page of words: a title set like a map's title, a line of explanation, and what follows. */
export function Page({
  title,
  lead,
  aside,
  ruled = true,
  children,
}: {
  title: string;
  lead?: ReactNode;
  aside?: ReactNode;
  /** Whether a line stands under the title; not where the question bar brings its own. */
  ruled?: boolean;
  children: ReactNode;
}) {
  useDocumentTitle(title);
  return (
    <div className="w-full max-w-360 px-4 pb-16 normal-nums sm:px-6 [&_:is(dd,output)]:tabular-nums [&_:is(h1,h2)]:text-balance [&_p]:text-pretty">
      <div
        className={`flex flex-wrap items-end gap-x-6 gap-y-2 pt-0.5 pb-2.5 ${ruled ? 'border-b border-ink' : ''}`}
      >
        <h1 className="text-[25px] sm:text-[29px]">{title}</h1>
        {lead && <p className="mb-0.5 max-w-130 text-ink2 xl:max-w-180">{lead}</p>}
        {aside && <div className="flex flex-wrap gap-2 sm:ml-auto">{aside}</div>}
      </div>
      {children}
    </div>
  );
}

/** Names the browser's tab after the page. */
export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = title ? `${title} · Waymark` : 'Waymark';
  }, [title]);
}
