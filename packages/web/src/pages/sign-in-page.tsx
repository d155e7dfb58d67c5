import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { SignInForm } from '../people/sign-in-form.tsx';
import { useEntering } from '../people/use-entering.ts';

/** Exchanges the token of a one-time link for a session, or asks who it is. */
export function SignInPage() {
  const { t } = useWords();
  const { token } = useSearch({ from: '/sign-in' });
  const { error, working } = useSignIn(token);
  if (working) {
    return (
      <Page title={t('sign-in.title')}>
        <Loading>{t('sign-in.working')} …</Loading>
      </Page>
    );
  }
  return (
    <Page title={t('sign-in.title')}>
      {error ? (
        <>
          <Failed error={error} />
          <p>{t('sign-in.failed')}</p>
        </>
      ) : null}
      <div className="grid gap-x-16 gap-y-10 py-6 text-[15px] md:grid-cols-[360px_minmax(0,420px)]">
        <SignInForm />
        <section className="space-y-2.5 text-[13px] text-ink2">
          <h2 className="text-[17px] text-ink">{t('sign-in.other')}</h2>
          <p>{t('sign-in.how')}</p>
          <pre className="rounded border border-line bg-sheet px-3 py-2 font-mono text-ink">
            npx waymark link
          </pre>
          <p>{t('sign-in.printed')}</p>
        </section>
      </div>
    </Page>
  );
}

function useSignIn(token: string | undefined): { error: unknown; working: boolean } {
  const enter = useEntering();
  const [error, setError] = useState<unknown>(null);
  // The token works once, so it must be sent once, also where effects run twice.
  const sent = useRef('');
  useEffect(() => {
    if (!token || sent.current === token) return;
    sent.current = token;
    setError(null);
    call('signIn', { body: { token } })
      .then(() => enter())
      .catch(setError);
  }, [token, enter]);
  return { error, working: token !== undefined && error === null };
}
