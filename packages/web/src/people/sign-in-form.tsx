import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Failed } from '../parts/notice.tsx';
import { EmailField, PasswordField } from './fields.tsx';
import { useEntering } from './use-entering.ts';

type Way = 'password' | 'mail' | 'forgotten';

/** The ways to sign in, to the first page or to the one that is open: by password, and where this Waymark sends mail by a link to one's address. */
export function SignInForm({ stay = false }: { stay?: boolean }) {
  const { t } = useWords();
  const { data: ways } = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: ({ signal }) => call('signInWays', { signal }),
  });
  const [way, setWay] = useState<Way>('password');
  const [email, setEmail] = useState('');
  const parts = { email, setEmail };
  return (
    <div className="max-w-90">
      {way === 'password' ? (
        <ByPassword {...parts} stay={stay} />
      ) : (
        <ByMail key={way} {...parts} way={way} />
      )}
      {ways?.mail && (
        <p className="mt-4 flex flex-wrap gap-x-5">
          {(['password', 'mail', 'forgotten'] as const)
            .filter((it) => it !== way)
            .map((it) => (
              <Button key={it} look="link" onClick={() => setWay(it)}>
                {t(otherWays[it])}
              </Button>
            ))}
        </p>
      )}
    </div>
  );
}

const otherWays = {
  password: 'sign-in.by-password',
  mail: 'sign-in.mail',
  forgotten: 'sign-in.forgotten',
} as const;

interface Address {
  email: string;
  setEmail: (email: string) => void;
}

function ByPassword({ email, setEmail, stay }: Address & { stay: boolean }) {
  const { t } = useWords();
  const enter = useEntering();
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: async () => {
      await call('signInWithPassword', { body: { email, password } });
      await (stay ? enter('here') : enter());
    },
  });
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate();
      }}
    >
      <EmailField label={t('sign-in.email')} value={email} onChange={setEmail} />
      <PasswordField
        label={t('sign-in.password')}
        value={password}
        onChange={setPassword}
        kind="known"
      />
      {signIn.isError && <Failed error={signIn.error} />}
      <Button type="submit" look="main" className="self-start" disabled={signIn.isPending}>
        {t('sign-in.do')}
      </Button>
    </form>
  );
}

function ByMail({ email, setEmail, way }: Address & { way: 'mail' | 'forgotten' }) {
  const { t } = useWords();
  const send = useMutation({
    mutationFn: () =>
      call(way === 'mail' ? 'mailSignInLink' : 'mailPasswordLink', { body: { email } }),
  });
  if (send.isSuccess) return <p role="status">{t('sign-in.mail.sent', { email })}</p>;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <p>{t(way === 'mail' ? 'sign-in.mail.text' : 'sign-in.forgotten.text')}</p>
      <EmailField label={t('sign-in.email')} value={email} onChange={setEmail} />
      {send.isError && <Failed error={send.error} />}
      <Button type="submit" look="main" className="self-start" disabled={send.isPending}>
        {t('sign-in.mail.do')}
      </Button>
    </form>
  );
}
