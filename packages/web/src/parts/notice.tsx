import type { ReactNode } from 'react';
import { CallError } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from './button.tsx';
import { useHeadline } from './headline.ts';
import { useSaid } from './said.ts';

/** The sentence for a failed call: what the server said, or ours when nothing of ours answered. */
export function useSentence(): (error: unknown) => string {
  const { t } = useWords();
  const said = useSaid();
  return (error) => {
    if (!(error instanceof CallError)) return t('error.page');
    if (error.message !== '') return said(error);
    return t(error.code === 'OFFLINE' ? 'error.offline' : 'error.answer');
  };
}

/** What went wrong, said once, with a way to try again. */
export function Failed({
  error,
  retry,
  again,
}: {
  error: unknown;
  retry?: (() => void) | undefined;
  /** What trying again is here, where it is more than asking once more. */
  again?: string;
}) {
  const { t } = useWords();
  const sentence = useSentence();
  const headline = useHeadline();
  return (
    <div role="alert" className="my-3 max-w-xl border-l-3 border-loss bg-loss-bg px-3.5 py-2.5">
      <p className="font-semibold">
        {headline(error instanceof CallError ? error.code : undefined)}
      </p>
      <p>{sentence(error)}</p>
      {retry && (
        <Button className="mt-2" onClick={retry}>
          {again ?? t('retry')}
        </Button>
      )}
    </div>
  );
}

/** Something is on its way; read out once, and still, since text that fades is text that is hard to read. */
export function Loading({ children }: { children?: ReactNode }) {
  const { t } = useWords();
  return (
    <p role="status" className="py-6 text-ink2">
      {children ?? `${t('loading')} …`}
    </p>
  );
}
