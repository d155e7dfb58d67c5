import type { Touchpoint } from '@waymark/model';
import { useWords } from '../../language.tsx';

interface TagsProps {
  touchpoint: Touchpoint;
  undrawn: boolean;
  /** The bracket of those that happen side by side begins here. */
  beside: boolean;
}

/** Whether there is any word to say above a touchpoint. */
export const isTagged = ({ touchpoint, undrawn, beside }: TagsProps): boolean =>
  goesWrong(touchpoint) || touchpoint.optional === true || undrawn || beside;

const goesWrong = ({ scenario }: Touchpoint): boolean =>
  scenario === 'failure' || scenario === 'nothing';

/** The words above a touchpoint: that it goes wrong, may be skipped, or was drawn by nobody. */
export function CardTags({ touchpoint: it, undrawn, beside }: TagsProps) {
  const { t } = useWords();
  return (
    <span className="pointer-events-none absolute -top-[18px] left-2 flex gap-2 text-[11px] font-[560] whitespace-nowrap">
      {goesWrong(it) && (
        <span className="text-loss">
          {t(it.scenario === 'failure' ? 'canvas.failure' : 'canvas.nothing')}
        </span>
      )}
      {beside && <span className="text-ink2">{t('canvas.parallel.short')}</span>}
      {it.optional && <span className="text-ink2">{t('canvas.optional')}</span>}
      {undrawn && <span className="text-ghost">{t('map.nobody-drew')}</span>}
    </span>
  );
}

/** The border of a touchpoint says what it is, each time with a word beside it. */
export function borderOf(
  it: Touchpoint,
  is: { selected: boolean; undrawn: boolean; blind: boolean },
): string {
  if (is.selected) return 'border-ink outline outline-ink';
  if (it.scenario === 'failure') return 'border-loss';
  if (it.scenario === 'nothing') return 'border-dashed border-loss';
  if (is.undrawn) return 'border-dashed border-ghost';
  if (it.optional) return 'border-dashed border-edge';
  if (is.blind) return 'border-dashed border-ink3';
  return 'border-line hover:border-edge';
}
