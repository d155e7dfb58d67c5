import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language.tsx';
import { forgetWaiting, isAnyWaiting } from '../map/together/outbox.ts';
import { Button, type ButtonLook } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { sessionQuery } from '../session.tsx';
import { useSignOut } from './use-sign-out.ts';

/** Signs out; asks first what is to become of changes that the server does not have yet. */
export function SignOut({ look, children }: { look?: ButtonLook; children: ReactNode }) {
  const { t } = useWords();
  const person = useQuery(sessionQuery).data?.person?.id ?? null;
  const signOut = useSignOut();
  const [asks, setAsks] = useState(false);
  const leave = async () => {
    if (await isAnyWaiting(person)) setAsks(true);
    else await signOut();
  };
  const throwAway = async () => {
    await signOut();
    await forgetWaiting(person);
  };
  return (
    <>
      <Button {...(look && { look })} onClick={() => void leave()}>
        {children}
      </Button>
      {asks && (
        <Dialog title={t('sign-out.waiting')} onClose={() => setAsks(false)}>
          <p className="mb-4">{t('sign-out.waiting.text')}</p>
          <div className="flex flex-wrap gap-2">
            <Button look="main" onClick={() => void signOut()}>
              {t('sign-out.keep')}
            </Button>
            <Button look="loss" onClick={() => void throwAway()}>
              {t('sign-out.throw-away')}
            </Button>
            <Button onClick={() => setAsks(false)}>{t('sign-out.stay')}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
