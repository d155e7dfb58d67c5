import type { Touchpoint } from '@waymark/model';
import { memo } from 'react';
import { useWords } from '../../language.tsx';
import type { Box, Frame } from '../layout/frame.ts';

/** Around touchpoints of one stage that happen side by side a bracket at their left. */
export const Brackets = memo(function Brackets({ brackets }: { brackets: readonly Bracket[] }) {
  const { t } = useWords();
  return brackets.map(({ key, top, bottom, x }) => (
    <div
      key={key}
      role="note"
      aria-label={t('canvas.parallel')}
      data-tip={t('canvas.parallel')}
      className="absolute w-[7px] border-y-[1.5px] border-l-[1.5px] border-ink2"
      style={{ left: x - 10, top: top - 3, height: bottom - top + 6 }}
    />
  ));
});

interface Bracket {
  key: string;
  /** The uppermost of its touchpoints, which says what the bracket means. */
  head: string;
  x: number;
  top: number;
  bottom: number;
}

/** Where touchpoints of one stage stand side by side; one alone has no bracket. */
export function bracketsOf(touchpoints: readonly Touchpoint[], frame: Frame): Bracket[] {
  const groups = new Map<string, Box[]>();
  for (const it of touchpoints) {
    const box = frame.boxes.get(it.id);
    if (it.parallel === undefined || !box) continue;
    const key = `${it.stage} ${it.parallel} ${it.onstage}`;
    groups.set(key, [...(groups.get(key) ?? []), box]);
  }
  return [...groups]
    .filter(([, boxes]) => boxes.length > 1)
    .map(([key, boxes]) => ({
      key,
      head: boxes.toSorted((a, b) => a.y - b.y)[0]?.id ?? '',
      x: boxes[0]?.x ?? 0,
      top: Math.min(...boxes.map((box) => box.y)),
      bottom: Math.max(...boxes.map((box) => box.y + box.height)),
    }));
}
