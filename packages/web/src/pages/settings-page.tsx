import { useWords } from '../language.tsx';
import { WorkspaceSwitch } from '../maps/workspace-switch.tsx';
import { Elsewhere } from '../parts/elsewhere.tsx';
import { Page } from '../parts/page.tsx';
import { Part } from '../parts/part.tsx';
import { PeoplePart } from '../people/people-part.tsx';
import { UnnamedNotice } from '../people/unnamed-notice.tsx';
import { useMayIn, useOpenWorkspace } from '../session.tsx';
import { ConnectPart } from '../settings/connect-part.tsx';
import { KeysPart } from '../settings/keys-part.tsx';
import { WorkspaceForm } from '../settings/workspace-form.tsx';

/** What a workspace is called, who may open it, how its days are counted, and what may send and read. */
export function SettingsPage() {
  const { t } = useWords();
  const workspace = useOpenWorkspace();
  const isOwner = useMayIn('owner');
  return (
    <>
      <WorkspaceSwitch to="/w/$workspace/settings" />
      <Page title={t('settings.title')}>
        <UnnamedNotice />
        {workspace.demo && (
          <Part title={t('settings.workspace')}>
            <p className="text-ink2">{t('settings.demo')}</p>
          </Part>
        )}
        {isOwner && !workspace.demo && (
          <Part title={t('settings.workspace')}>
            <WorkspaceForm key={workspace.id} workspace={workspace} />
          </Part>
        )}
        {workspace.role === null && <Elsewhere>{t('people.guest')}</Elsewhere>}
        {workspace.role !== null && (
          <Part id="people" title={t('people.title')} text={t('people.text')}>
            <PeoplePart workspace={workspace.id} />
          </Part>
        )}
        {isOwner && !workspace.demo && (
          <Part id="connect" title={t('settings.connect')} text={t('settings.connect.text')}>
            <ConnectPart workspace={workspace.id} />
          </Part>
        )}
        {isOwner && (
          <Part title={t('settings.keys')} text={t('settings.keys.text')}>
            <KeysPart workspace={workspace.id} />
          </Part>
        )}
      </Page>
    </>
  );
}
