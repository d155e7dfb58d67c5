import type { Cell, JourneyMap } from '@waymark/model';
import { memo, useMemo, useRef } from 'react';
import { useWords } from '../../language.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import type { Command } from '../keyboard/command.ts';
import { useCommands } from '../keyboard/desk.tsx';
import { labelWidth } from '../layout/frame.ts';
import { PersonaStrip } from '../personas/persona-strip.tsx';
import type { Reading } from '../reading/reading.ts';
import { useSteady } from '../sheet/use-steady.ts';
import { useStandstill } from '../view/use-standstill.ts';
import { AddLane } from './add-lane.tsx';
import { crossings } from './blueprint.ts';
import { BlueprintLine } from './blueprint-line.tsx';
import { CellOrderRoom } from './cell-order.tsx';
import { EvidenceLine } from './evidence/evidence-line.tsx';
import type { Grid } from './grid.ts';
import { LaneOrderRoom } from './lane-order.tsx';
import { rowOf } from './lane-row.tsx';
import { showsKind } from './lane-styles.ts';
import './lanes.css';
import { useLanesLook, useShownLanes, useShownPersona } from './lanes-look.tsx';
import { MapFacts } from './map-facts.tsx';
import { MissingLanes, StyleChoice } from './style-choice.tsx';
import { useShowAsked } from './use-show-asked.ts';

const none: readonly Cell[] = [];

/** What people do, think and feel, and what it takes behind the scenes, under the stages. */
export const Lanes = memo(function Lanes({
  map,
  grid,
  reading,
  coming,
}: {
  map: JourneyMap;
  grid: Grid;
  reading: Reading | null;
  /** How many cells are not in the map as yet. */
  coming: number;
}) {
  const { t } = useWords();
  const mayEdit = useMayEdit();
  const look = useLanesLook();
  const { coloured, style, change } = look;
  const toggleColour = useSteady(() => change({ coloured: !coloured }));
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'colour-by-evidence',
        title: 'lanes.colour',
        group: 'map',
        reads: true,
        run: toggleColour,
      },
    ],
    [toggleColour],
  );
  useCommands(commands);
  const persona = useShownPersona(map);
  const byLane = useMemo(() => groupCells(map.cells), [map.cells]);
  const lanes = useShownLanes(map);
  const lines = useMemo(() => crossings(lanes), [lanes]);
  const section = useRef<HTMLElement>(null);
  useStandstill(section, lanes);
  useShowAsked(section, { map, lanes, change });
  return (
    <MapFacts touchpoints={map.touchpoints} reading={reading}>
      <section
        ref={section}
        aria-label={t('map.lanes')}
        data-evidence={coloured ? 'shown' : undefined}
        className="lanes border-t border-ink"
        style={{ width: grid.width }}
      >
        <div className="sticky left-0 flex w-max max-w-[calc(100vw-3rem)] flex-wrap items-center gap-x-6 gap-y-1 pt-1.5 pb-3.5 text-[12px] text-ink2 pointer-coarse:pb-1.5 print:hidden">
          <StyleChoice lanes={map.lanes} shown={lanes.length} look={look} />
          <EvidenceLine map={map} coming={coming} coloured={coloured} onColour={toggleColour} />
          <PersonaStrip
            personas={map.personas}
            chosen={persona}
            onChoose={(next) => change({ persona: next })}
          />
        </div>
        <CellOrderRoom touchpoints={map.touchpoints}>
          <LaneOrderRoom lanes={lanes}>
            {lanes.flatMap((lane) => {
              const line = lines.get(lane.id);
              const Row = rowOf(lane.kind);
              const row = Row && (
                <Row
                  key={lane.id}
                  lane={lane}
                  cells={byLane.get(lane.id) ?? none}
                  map={map}
                  grid={grid}
                  persona={persona}
                />
              );
              if (!line) return row;
              return [<BlueprintLine key={`above ${lane.id}`} {...line} />, row];
            })}
          </LaneOrderRoom>
        </CellOrderRoom>
        <MissingLanes lanes={map.lanes} style={style} />
        {mayEdit && (
          <div
            className="sticky left-0 inline-block py-2 print:hidden"
            style={{ minWidth: labelWidth }}
          >
            <AddLane
              persona={persona}
              firstStage={map.stages[0]?.id}
              onAdd={(kind) => !showsKind(style, kind) && change({ style: 'everything' })}
            />
          </div>
        )}
      </section>
    </MapFacts>
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
