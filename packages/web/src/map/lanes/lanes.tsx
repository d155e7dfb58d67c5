import { type Cell, type JourneyMap, type Lane, laneKinds } from '@waymark/model';
import { memo, useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { addLane } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { Menu } from '../editing/menu.tsx';
import { type Frame, labelWidth } from '../layout/frame.ts';
import { FeelingLane } from './feeling-lane.tsx';
import { LaneRow } from './lane-row.tsx';

const isBehind = (lane: Lane) => lane.kind === 'backstage';
const none: readonly Cell[] = [];

/** What people do, think and feel, and what it takes behind the scenes, under the stages. */
export const Lanes = memo(function Lanes({ map, frame }: { map: JourneyMap; frame: Frame }) {
  const { t } = useWords();
  const hand = useHand();
  const byLane = useMemo(() => groupCells(map.cells), [map.cells]);
  const front = map.lanes.filter((lane) => !isBehind(lane));
  const behind = map.lanes.filter(isBehind);
  const row = (lane: Lane) =>
    lane.kind === 'feeling' ? (
      <FeelingLane key={lane.id} lane={lane} map={map} frame={frame} />
    ) : (
      <LaneRow
        key={lane.id}
        lane={lane}
        cells={byLane.get(lane.id) ?? none}
        stages={map.stages}
        touchpoints={map.touchpoints}
        columns={frame.columns}
        columnWidth={frame.columnWidth}
      />
    );
  return (
    <section
      aria-label={t('map.lanes')}
      className="border-t border-ink"
      style={{ width: frame.width }}
    >
      {front.map(row)}
      {behind.length > 0 && (
        <p className="flex items-center gap-2.5 pt-1 text-[11px] text-ink3 after:flex-1 after:border-t-[1.5px] after:border-dashed after:border-ink3/55">
          <span className="sticky left-0 bg-paper">{t('map.behind')}</span>
        </p>
      )}
      {behind.map(row)}
      <div
        className="sticky left-0 inline-block py-2 print:hidden"
        style={{ minWidth: labelWidth }}
      >
        <Menu
          label={t('map.add-lane')}
          className="rounded-[3px] py-1 pr-2 text-[12px] text-ink2 hover:text-ink hover:underline"
          items={laneKinds.map((kind) => ({
            label: t(`map.lane.${kind}`),
            onPick: () => hand.edit((now) => addLane(now, { id: newId(), kind })),
          }))}
        >
          + {t('map.add-lane')}
        </Menu>
      </div>
    </section>
  );
});

/** Lists that stay the same while their cells do, so that a typed word redraws one lane. */
function groupCells(cells: readonly Cell[]): Map<string, Cell[]> {
  const byLane = new Map<string, Cell[]>();
  for (const cell of cells) {
    const list = byLane.get(cell.lane);
    if (list) list.push(cell);
    else byLane.set(cell.lane, [cell]);
  }
  return byLane;
}
