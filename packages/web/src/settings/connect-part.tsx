import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language.tsx';
import { Copyable } from '../parts/copyable.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { keysQuery } from './queries.ts';
import { snippet, snippetKinds } from './snippets.ts';

/** What to put where, so that events arrive: on a site, in a program, by hand. */
export function ConnectPart({ workspace }: { workspace: string }) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(keysQuery(workspace));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const key = data.keys.find(({ kind, secret }) => kind === 'write' && secret)?.secret;
  if (!key) return <p>{t('settings.connect.none')}</p>;
  return (
    <dl className="grid gap-4">
      {snippetKinds.map((kind) => (
        <div key={kind} className="min-w-0">
          <dt className="mb-1 font-semibold">{t(`settings.${kind}`)}</dt>
          <dd>
            <p className="mb-1.5 text-ink2">{t(`settings.${kind}.text`)}</p>
            <Copyable
              label={t(`settings.${kind}`)}
              text={snippet(kind, window.location.origin, key)}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
