import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Workspace } from '@waymark/model';
import type { ReactNode } from 'react';
import { useWords } from '../language.tsx';
import { namesQuery } from '../names.ts';
import { buttonLook } from '../parts/button.tsx';
import { FileButton } from '../parts/file-drop.tsx';
import { sessionQuery } from '../session.tsx';

/** What to do first, where there is no map yet. */
export function FirstUse({
  workspace,
  onFile,
}: {
  workspace: Workspace;
  onFile: (file: File) => void;
}) {
  const { t } = useWords();
  const { data: names } = useQuery(namesQuery(workspace.id));
  const { data: session } = useQuery(sessionQuery);
  const demo = session?.workspaces.find((it) => it.demo && it.id !== workspace.id);
  const events = names?.total ?? 0;
  const params = { workspace: workspace.id };
  return (
    <section className="pt-7">
      <h2 className="text-[22px]">
        {events > 0 ? t('first.title.events', { n: events }) : t('first.title')}
      </h2>
      {events === 0 && <p className="mt-1 text-ink2">{t('first.text')}</p>}
      <div className="mt-5 grid border-t border-line md:grid-cols-3">
        {events > 0 && (
          <Way title={t('first.draft')} text={t('first.draft.text')}>
            <Link to="/w/$workspace/new" params={params} className={buttonLook('main')}>
              {t('first.draft')}
            </Link>
          </Way>
        )}
        <Way title={t('first.file')} text={t('first.file.text')}>
          <FileButton look={events > 0 ? 'plain' : 'main'} onFile={onFile}>
            {t('first.file.do')}
          </FileButton>
        </Way>
        <Way title={t('first.send')} text={t('first.send.text')}>
          <Link to="/w/$workspace/settings" hash="connect" params={params} className={buttonLook()}>
            {t('first.send.do')}
          </Link>
        </Way>
        {demo && events === 0 && (
          <Way title={t('first.demo')} text={t('first.demo.text')}>
            <Link to="/w/$workspace" params={{ workspace: demo.id }} className={buttonLook()}>
              {t('first.demo.do')}
            </Link>
          </Way>
        )}
      </div>
      <p className="mt-6">
        <Link
          to="/w/$workspace/new"
          params={params}
          className="text-accent underline underline-offset-3"
        >
          {t('first.blank')}
        </Link>
      </p>
    </section>
  );
}

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-2 border-b border-line py-5 md:border-b-0 md:border-l md:px-6 md:first:border-l-0 md:first:pl-0">
      <h3 className="font-serif text-[17px] font-[560]">{title}</h3>
      <p className="grow text-ink2">{text}</p>
      {children}
    </div>
  );
}
