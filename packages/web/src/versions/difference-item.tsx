import type { Difference } from '@waymark/model';
import { memo, type ReactNode } from 'react';
import { useWords } from '../language.tsx';
import { ChangedText } from '../map/marks/changed-text.tsx';
import { signOf } from '../map/marks/marks.tsx';
import type { Told } from './difference-words.ts';

const looks = {
  added: 'border-gain text-gain',
  removed: 'border-loss text-loss',
  moved: 'border-accent text-accent',
  changed: 'border-accent text-accent',
} as const;

/** A difference in words, with what reads otherwise beneath it. */
export const DifferenceItem = memo(function DifferenceItem({
  it,
  told,
  children,
}: {
  it: Difference;
  told: Told;
  children?: ReactNode;
}) {
  const { t } = useWords();
  const happened = it.happened === 'shifted' ? 'moved' : it.happened;
  return (
    <div className="flex gap-2">
      <span
        aria-hidden="true"
        className={`mt-px size-[17px] shrink-0 rounded-full border text-center text-[11px]/[15px] font-bold ${looks[happened]}`}
      >
        {signOf(happened)}
      </span>
      <div className="min-w-0">
        <p>{told.sentence}</p>
        {told.place && <p className="text-[12px] text-ink2">{told.place}</p>}
        {told.fields.map(({ field, label, before, after }) => (
          <p key={field} className="text-[12.5px]">
            <span className="text-ink2">
              {label}
              {before || after ? ': ' : ` ${t('versions.changed')}`}
            </span>
            <ChangedText before={before} after={after} />
          </p>
        ))}
        {children}
      </div>
    </div>
  );
});
