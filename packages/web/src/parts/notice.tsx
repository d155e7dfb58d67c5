import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CallError } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button, buttonLook } from './button.tsx';
import { CodeWords } from './code-words.tsx';
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

/** What stays refused however often it is asked for. */
const isFinal = (code: string | undefined) => code === 'NOT_FOUND' || code === 'FORBIDDEN';

/** What went wrong, said once, with a way to try again, or back to what there is. */
export function Failed({
  error,
  retry,
  again,
  beside,
}: {
  error: unknown;
  retry?: (() => void) | undefined;
  /** What trying again is here, where it is more than asking once more. */
  again?: string;
  /** What else can be done, before trying again. */
  beside?: ReactNode;
}) {
  const { t } = useWords();
  const sentence = useSentence();
  const headline = useHeadline();
  const code = error instanceof CallError ? error.code : undefined;
  return (
    <div
      role="alert"
      className="my-3 max-w-xl border-l-3 border-loss bg-loss-bg px-3.5 py-2.5 in-[form]:my-0"
    >
      <p className="font-semibold">{headline(code)}</p>
      <p>
        <CodeWords>{sentence(error)}</CodeWords>
      </p>
      {retry && !isFinal(code) && (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onClick={retry}>{again ?? t('retry')}</Button>
          {beside}
        </div>
      )}
      {retry && isFinal(code) && (
        <Link to="/" className={`${buttonLook()} mt-2`}>
          {t('missing.home')}
        </Link>
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
