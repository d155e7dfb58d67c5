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
  wish,
  when,
  restoring,
  onDone,
  onClose,
}: {
  now: JourneyMap;
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
      {restoring.error && <Failed error={restoring.error} />}
      <div className="flex flex-wrap gap-2">
        {what !== '' && (
          <Button
            look="main"
            disabled={restoring.isPending}
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
