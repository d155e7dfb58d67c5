import { useMemo } from 'react';
import { textDifference } from './text-difference.ts';

/** A text with what went struck out and what came underlined. */
export function ChangedText({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => textDifference(before, after), [before, after]);
  return (
    <span className="whitespace-pre-line">
      {pieces.map(({ kind, text }, at) =>
        kind === 'same' ? (
          text
        ) : kind === 'gone' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece has nothing but its place
          <del key={at} className="text-loss decoration-1">
            {text}
          </del>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece has nothing but its place
          <ins key={at} className="ml-1 text-gain decoration-1 underline-offset-2 first:ml-0">
            {text}
          </ins>
        ),
      )}
    </span>
  );
}
