import { useMutation } from '@tanstack/react-query';
import type { Invitation } from '@waymark/model';
import { useWords } from '../language.tsx';
import { Failed } from '../parts/notice.tsx';
import type { Words } from '../words.ts';

/** Invitations that can still be used, each with a way to withdraw it. */
export function PendingList({
  invitations,
  withdraw,
}: {
  invitations: readonly Invitation[];
  withdraw: (it: Invitation) => Promise<unknown>;
}) {
  const words = useWords();
  const { t, instant } = words;
  const taking = useMutation({ mutationFn: withdraw });
  return (
    <>
      {taking.isError && <Failed error={taking.error} />}
      <ul className="max-w-160 border-t border-line">
        {invitations.map((it) => {
          const what = invitationInWords(it, words);
          return (
            <li key={it.id} className="flex items-baseline gap-x-4 border-b border-hair py-2">
              <div className="min-w-0 grow">
                <p>{what}</p>
                <p className="text-ink2">
                  {t('people.pending.until', { when: instant(it.expiresAt) })}
                  {it.used > 0 && ` · ${t('people.pending.used', { n: it.used })}`}
                </p>
              </div>
              <button
                type="button"
                className="py-1 text-ink2 hover:text-loss hover:underline pointer-coarse:min-h-11"
                aria-label={t('people.withdraw-of', { what })}
                disabled={taking.isPending}
                onClick={() => taking.mutate(it)}
              >
                {t('people.withdraw')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function invitationInWords({ role, email, many, map }: Invitation, { t, say }: Words): string {
  const as = t(`role.${role}`);
  const by = email
    ? t('people.pending.mailed', { role: as, email })
    : t(many ? 'people.pending.many' : 'people.pending.link', { role: as });
  return map ? `${by}, ${t('people.pending.map', { map: say(map.title) })}` : by;
}
