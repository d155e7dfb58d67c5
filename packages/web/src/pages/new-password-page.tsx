import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CallError, call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button, buttonLook } from '../parts/button.tsx';
import { Failed } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { PasswordField } from '../people/fields.tsx';
import { useEntering } from '../people/use-entering.ts';
import { useHashToken } from '../people/use-hash.ts';

/** Chooses a new password by the link that was sent to one's address. */
export function NewPasswordPage() {
  const { t } = useWords();
  const token = useHashToken();
  const enter = useEntering();
  const [password, setPassword] = useState('');
  const keep = useMutation({
    mutationFn: async () => {
      await call('resetPassword', { body: { token, password } });
      await enter();
    },
  });
  return (
    <Page title={t('new-password.title')} lead={token === '' ? undefined : t('new-password.lead')}>
      {token === '' ? (
        <div className="py-6">
          <p className="mb-4">{t('new-password.none')}</p>
          <Link to="/sign-in" className={buttonLook()}>
            {t('sign-in.do')}
          </Link>
        </div>
      ) : (
        <form
          className="flex max-w-90 flex-col gap-4 py-6"
          onSubmit={(event) => {
            event.preventDefault();
            keep.mutate();
          }}
        >
          <PasswordField
            label={t('you.password.new')}
            value={password}
            onChange={setPassword}
            hint={t('you.password.text')}
            kind="new"
          />
          {keep.isError && <Failed error={keep.error} />}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="main" disabled={keep.isPending}>
              {t('new-password.do')}
            </Button>
            {keep.error instanceof CallError && keep.error.code === 'LINK_USED' && (
              <Link to="/sign-in" className={buttonLook()}>
                {t('sign-in.do')}
              </Link>
            )}
          </div>
        </form>
      )}
    </Page>
  );
}
