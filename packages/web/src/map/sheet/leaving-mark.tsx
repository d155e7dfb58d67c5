import { useWords } from '../../language.tsx';
import type { Leaving } from '../layout/layout.ts';

/** Those who leave, fading away beneath the touchpoint they were last seen at. */
export function LeavingMark({
  leaving,
  left,
  strong,
}: {
  leaving: Leaving;
  /** Left side of the touchpoint on the sheet. */
  left: number;
  strong: boolean;
}) {
  const { t, number } = useWords();
  return (
    <p
      className="absolute top-full flex whitespace-nowrap text-[11px] text-loss"
      style={{ left: leaving.x - left }}
      data-tip={t('map.tip.leave', { n: leaving.count })}
    >
      <span
        aria-hidden="true"
        className={`h-[26px] bg-linear-to-b to-transparent ${strong ? 'from-loss/85' : 'from-loss/38'}`}
        style={{ width: leaving.width }}
      />
      <span className={`mt-[3px] ml-1 bg-paper/70 ${strong ? 'font-[650]' : 'font-[450]'}`}>
        {t('map.leave', { n: leaving.count, count: number(leaving.count) })}
      </span>
    </p>
  );
}
