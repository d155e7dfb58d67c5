import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { sessionQuery } from '../session.tsx';

/** Exchanges the token of a one-time link for a session, or says how to get such a link. */
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
      {error ? <Failed error={error} /> : null}
      <div className="max-w-xl space-y-3 py-5 text-[15px]">
        {error ? <p className="font-semibold">{t('sign-in.failed')}</p> : null}
        <p>{t('sign-in.how')}</p>
        <pre className="rounded border border-line bg-sheet px-3 py-2.5 font-mono">
          npx waymark link
        </pre>
        <p className="text-ink2">
          {t('sign-in.once')} {t('sign-in.demo')}
        </p>
      </div>
    </Page>
  );
}

function useSignIn(token: string | undefined): { error: unknown; working: boolean } {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  // The token works once, so it must be sent once, also where effects run twice.
  const sent = useRef('');
  useEffect(() => {
    if (!token || sent.current === token) return;
    sent.current = token;
    setError(null);
    const enter = async () => {
      await call('signIn', { body: { token } });
      // An answer still on its way would say that nobody is signed in.
      await client.cancelQueries({ queryKey: sessionQuery.queryKey });
      client.setQueryData(sessionQuery.queryKey, await call('getSession', {}));
      await navigate({ to: '/', replace: true });
    };
    enter().catch(setError);
  }, [token, client, navigate]);
  return { error, working: token !== undefined && error === null };
}
