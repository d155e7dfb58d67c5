import { useQuery } from '@tanstack/react-query';
import type { Key } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../language.tsx';
import { Facts } from '../parts/facts.tsx';
import { useNames } from '../parts/first-name.ts';
import { Failed, Loading } from '../parts/notice.tsx';
import { WithdrawKey } from './key-dialogs.tsx';
import { NewKey } from './new-key.tsx';
import { keysQuery } from './queries.ts';

/** The keys of a workspace: what each is for, when it was used, and a way to end it. */
export function KeysPart({ workspace }: { workspace: string }) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(keysQuery(workspace));
  const [withdrawing, setWithdrawing] = useState<Key | null>(null);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      {data.keys.length === 0 && <p className="mb-4">{t('settings.keys.none')}</p>}
      <ul className="mb-5 border-t border-line">
        {data.keys.map((key) => (
          <KeyRow key={key.id} it={key} onWithdraw={() => setWithdrawing(key)} />
        ))}
      </ul>
      <NewKey workspace={workspace} />
      {withdrawing && (
        <WithdrawKey workspace={workspace} it={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </>
  );
}

function KeyRow({ it, onWithdraw }: { it: Key; onWithdraw: () => void }) {
  const { t, instant } = useWords();
  const name = useNames()('key', it.name);
  const used = it.lastUsedAt
    ? t('settings.key.used', { when: instant(it.lastUsedAt) })
    : t('settings.key.unused');
  return (
    <li className="grid items-baseline gap-x-6 border-b border-hair py-2.5 sm:grid-cols-[1fr_1fr_auto]">
      <div>
        <p className="font-medium">{name}</p>
        <Facts
          of={[
            t(`settings.key.${it.kind}`),
            t('settings.key.made', { when: instant(it.createdAt) }),
            used,
          ]}
        />
      </div>
      {it.secret ? (
        <code className="font-mono text-[12px] break-all">{it.secret}</code>
      ) : (
        <p className="text-ink2">{t('settings.key.hidden')}</p>
      )}
      <p>
        <button
          type="button"
          className="py-1 text-ink2 hover:text-loss hover:underline pointer-coarse:min-h-11"
          aria-label={`${t('settings.key.withdraw')}: ${name}`}
          onClick={onWithdraw}
        >
          {t('settings.key.withdraw')}
        </button>
      </p>
    </li>
  );
}
