import { Fragment } from 'react';

/** A sentence in which what stands between backticks is to be typed as it is. */
export function CodeWords({ children }: { children: string }) {
  return children.split('`').map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place
      <code key={at} className="font-mono text-[.92em] whitespace-nowrap">
        {part}
      </code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
