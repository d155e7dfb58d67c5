import { changedBetween, type JourneyMap } from '@waymark/model';
import { useMemo } from 'react';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Failed } from '../parts/notice.tsx';
import { sumOf } from './sums.ts';
import { restored, type useRestore, type Wish } from './use-restore.ts';

/** Says what going back will do before it is done. */
export function RestoreDialog({
  now,
  isKept,
  wish,
  when,
  restoring,
  onDone,
  onClose,
}: {
  now: JourneyMap;
  /** Whether the server has it as it is now: only then is what is gone back from kept as a version. */
  isKept: boolean;
  wish: Wish;
  /** What the version is called. */
  when: string;
  restoring: ReturnType<typeof useRestore>;
  onDone: () => void;
  onClose: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const { past, touchpoint } = wish;
  const what = useMemo(
    () => sumOf(changedBetween(now, restored(now, wish)), words),
    [now, wish, words],
  );
  const name = words.say(past.touchpoints.find((it) => it.id === touchpoint)?.name);
  const whole = touchpoint === undefined;
  const text = t(whole ? 'versions.restore.map.text' : 'versions.restore.touchpoint.text', {
    what,
  });
  return (
    <Dialog
      title={
        whole ? t('versions.restore.map', { when }) : t('versions.restore.touchpoint', { name })
      }
      onClose={onClose}
    >
      <p className="mb-4">{what === '' ? t('versions.restore.map.same') : text}</p>
      {what !== '' && !isKept && (
        <p role="status" className="mb-4 text-ink2">
          {t('versions.restore.unkept')}
        </p>
      )}
      {restoring.error && <Failed error={restoring.error} />}
      <div className="flex flex-wrap gap-2">
        {what !== '' && (
          <Button
            look="main"
            disabled={restoring.isPending || !isKept}
            onClick={() => restoring.mutate(wish, { onSuccess: onDone })}
          >
            {t('versions.restore.do')}
          </Button>
        )}
        <Button onClick={onClose}>{t('versions.cancel')}</Button>
      </div>
    </Dialog>
  );
}
