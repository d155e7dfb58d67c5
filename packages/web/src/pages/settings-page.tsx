import type { ReactNode } from 'react';
import { useWords } from '../language.tsx';
import { WorkspaceSwitch } from '../maps/workspace-switch.tsx';
import { Page } from '../parts/page.tsx';
import { useOpenWorkspace } from '../session.tsx';
import { ConnectPart } from '../settings/connect-part.tsx';
import { KeysPart } from '../settings/keys-part.tsx';
import { WorkspaceForm } from '../settings/workspace-form.tsx';

/** What a workspace is called, how its days are counted, and what may send and read. */
export function SettingsPage() {
  const { t } = useWords();
  const workspace = useOpenWorkspace();
  return (
    <>
      <WorkspaceSwitch to="/w/$workspace/settings" />
      <Page title={t('settings.title')}>
        <Part title={t('settings.workspace')}>
          {workspace.demo ? (
            <p className="text-ink2">{t('settings.demo')}</p>
          ) : (
            <WorkspaceForm key={workspace.id} workspace={workspace} />
          )}
        </Part>
        {!workspace.demo && (
          <Part id="connect" title={t('settings.connect')} text={t('settings.connect.text')}>
            <ConnectPart workspace={workspace.id} />
          </Part>
        )}
        <Part title={t('settings.keys')} text={t('settings.keys.text')}>
          <KeysPart workspace={workspace.id} />
        </Part>
      </Page>
    </>
  );
}

function Part({
  id,
  title,
  text,
  children,
}: {
  id?: string;
  title: string;
  text?: string;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      className="grid gap-x-10 gap-y-3 border-b border-line py-7 last:border-b-0 md:grid-cols-[240px_minmax(0,1fr)]"
    >
      <div>
        <h2 className="text-[20px]">{title}</h2>
        {text && <p className="mt-1 text-ink2">{text}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
