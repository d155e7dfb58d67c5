import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { CallError, call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Field, Input } from '../parts/field.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { useDocumentTitle } from '../parts/page.tsx';
import { PublicFrame } from '../sharing/public-frame.tsx';
import { PublicMap } from '../sharing/public-map.tsx';

/** A map that anybody with its link may read: opened, asked for its password, or gone. */
export function PublicMapPage() {
  const { token } = useParams({ from: '/p/$token' });
  const { t } = useWords();
  const [password, setPassword] = useState<string | null>(null);
  const opened = useQuery({
    queryKey: ['public-map', token, password],
    queryFn: ({ signal }) =>
      call('openPublicMap', { body: { token, ...(password !== null && { password }) }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (opened.data) {
    return (
      <PublicFrame>
        <PublicMap shown={opened.data} token={token} />
      </PublicFrame>
    );
  }
  const code = opened.error instanceof CallError ? opened.error.code : null;
  const asks = code === 'PASSWORD_NEEDED' || code === 'WRONG_PASSWORD' || password !== null;
  if (asks && code !== 'NOT_FOUND') {
    return (
      <Notice title={t('public.password.title')} text={t('public.password.text')}>
        <PasswordAsked
          isOpening={opened.isFetching}
          error={code === 'PASSWORD_NEEDED' ? null : opened.error}
          onPassword={(next) => (next === password ? void opened.refetch() : setPassword(next))}
        />
      </Notice>
    );
  }
  if (code === 'NOT_FOUND') {
    return <Notice title={t('public.gone.title')} text={t('public.gone.text')} />;
  }
  if (opened.error) {
    return (
      <Notice title={t('public.away.title')} text={t('public.away.text')}>
        <Button className="mt-4" onClick={() => void opened.refetch()}>
          {t('retry')}
        </Button>
      </Notice>
    );
  }
  return (
    <PublicFrame>
      <div className="px-4 sm:px-6">
        <Loading>{t('public.opening')} …</Loading>
      </div>
    </PublicFrame>
  );
}

function Notice({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  useDocumentTitle(title);
  return (
    <PublicFrame>
      <section className="mx-auto max-w-100 px-4 py-[14vh] normal-nums">
        <h1 className="text-[24px] text-balance">{title}</h1>
        <p className="mt-1.5 text-[15px] text-ink2">{text}</p>
        {children}
      </section>
    </PublicFrame>
  );
}

function PasswordAsked({
  isOpening,
  error,
  onPassword,
}: {
  isOpening: boolean;
  error: unknown;
  onPassword: (password: string) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPassword(text);
  };
  return (
    <form className="mt-5 flex flex-col gap-3" onSubmit={submit}>
      <Field label={t('public.password')}>
        {(id) => (
          <Input
            id={id}
            type="password"
            autoComplete="off"
            required
            maxLength={128}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {error ? <Failed error={error} /> : null}
      <Button type="submit" look="main" className="self-start" disabled={isOpening}>
        {t('public.password.do')}
      </Button>
    </form>
  );
}
