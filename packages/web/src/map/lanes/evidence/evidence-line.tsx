import type { JourneyMap } from '@waymark/model';
import { useMemo } from 'react';
import { useWords } from '../../../language.tsx';
import { Switch } from '../../../parts/switch.tsx';
import { standingOf } from './evidence.ts';

/** How much of what stands here rests on something, and a switch that shows which. */
export function EvidenceLine({
  map,
  coming,
  coloured,
  onColour,
}: {
  map: Pick<JourneyMap, 'cells' | 'emotions'>;
  /** How many cells are not in the map as yet: nothing is said of all of them before. */
  coming: number;
  coloured: boolean;
  onColour: (on: boolean) => void;
}) {
  const { t } = useWords();
  const { cells, emotions } = map;
  const standing = useMemo(() => standingOf({ cells, emotions }), [cells, emotions]);
  if (standing.cells.of + standing.feelings.of === 0) return null;
  const rests = t('lanes.rest-on', { n: standing.cells.proven, of: standing.cells.of });
  const felt = t('lanes.rest-on.feelings', {
    n: standing.feelings.proven,
    of: standing.feelings.of,
  });
  const said = coming > 0 ? t('lanes.coming', { n: coming }) : rests;
  const why = coming > 0 ? undefined : `${rests}\n${felt}\n${t('lanes.rest-on.rule')}`;
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <p title={why}>{said}</p>
      <Switch label={t('lanes.colour')} on={coloured} onChange={onColour} />
    </div>
  );
}
