import { useSuspenseQuery } from '@tanstack/react-query';
import { useWords } from '../language.tsx';
import { Page } from '../parts/page.tsx';
import { Part } from '../parts/part.tsx';
import { PasswordForm } from '../people/password-form.tsx';
import { SignOut } from '../people/sign-out.tsx';
import { WhoForm } from '../people/who-form.tsx';
import { WorkspacesPart } from '../people/workspaces-part.tsx';
import { sessionQuery } from '../session.tsx';

/** One's own settings: who one is, the password, the workspaces, and the way out. */
export function YouPage() {
  const { t } = useWords();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const person = session?.person;
  return (
    <Page title={t('you.title')}>
      {person && (
        <>
          <Part title={t('you.who')}>
            <WhoForm person={person} />
          </Part>
          <Part title={t('you.password')} text={t('you.password.text')}>
            <PasswordForm person={person} />
          </Part>
        </>
      )}
      <Part title={t('you.workspaces')} text={t('you.workspaces.text')}>
        <WorkspacesPart />
      </Part>
      <Part title={t('you.sign-out')} text={t('you.sign-out.text')}>
        <SignOut>{t('sign-out')}</SignOut>
      </Part>
    </Page>
  );
}
