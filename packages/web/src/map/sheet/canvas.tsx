import type { JourneyMap } from '@waymark/model';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../language.tsx';
import { addTouchpoint } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import type { Drawing } from '../layout/layout.ts';
import { biggestLeak } from '../reading/leak.ts';
import type { Reading } from '../reading/reading.ts';
import { keyOf } from '../selection/part.ts';
import { useSelectionStore } from '../selection/selection.tsx';
import { focusPart } from '../selection/use-sheet-parts.ts';
import { ColumnLines, DropPlace, PulledArrow, Visibility } from './canvas-marks.tsx';
import { Flows, LitTimes } from './flows.tsx';
import { useLookStore } from './look.tsx';
import { TouchpointCard } from './touchpoint-card.tsx';
import { undrawnIds } from './undrawn.ts';
import { useArrowPull } from './use-arrow-pull.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useCardDrag } from './use-card-drag.ts';
import { useNearMarks } from './use-near-marks.ts';
import { useSteady } from './use-steady.ts';

export interface CanvasProps {
  map: JourneyMap;
  drawing: Drawing;
  reading: Reading | null;
  times: boolean;
  selected: string | null;
  onOpen: (id: string) => void;
  onConnect: (id: string) => void;
  onArrow: (id: string) => void;
  onAdopt: (from: string, to: string) => void;
  onRemoved: (id: string) => void;
}

/** The drawn journey: flows beneath, touchpoints above, and the ways to change them. */
export const Canvas = memo(function Canvas(props: CanvasProps) {
  const { map, drawing, reading, selected } = props;
  const { frame } = drawing;
  const words = useWords();
  const hand = useHand();
  const sheet = useRef<HTMLDivElement>(null);
  const look = useLookStore();
  useEffect(() => look.show(drawing), [look, drawing]);
  useNearMarks(look, sheet);
  const selection = useSelectionStore();
  const rename = (id: string) => selection.edit(keyOf({ kind: 'touchpoint', id }));
  const { drag, grab, justDragged } = useCardDrag(frame, map.stages);
  const { pull, start } = useArrowPull(frame, () => sheet.current);
  const keys = useCanvasKeys({
    map,
    frame,
    reach: (id) => focusPart(sheet.current, keyOf({ kind: 'touchpoint', id })),
    rename,
    connect: props.onConnect,
    removed: props.onRemoved,
    add: (stage, row) => {
      const id = newId();
      const name = { [words.locale]: words.t('map.new-touchpoint') };
      hand.edit((now) => addTouchpoint(now, { id, stage, row, name, channel: 'web' }));
      rename(id);
    },
  });
  const onGrab = useSteady(grab);
  const onPull = useSteady(start);
  // A first click may be half of a double one, which renames: the panel would move the sheet under it.
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onOpen = useSteady((id: string, clicks: number) => {
    clearTimeout(opening.current);
    if (justDragged.current || clicks > 1) return;
    if (clicks === 0) props.onOpen(id);
    else opening.current = setTimeout(() => props.onOpen(id), doubleClick);
  });
  const nameOf = useCallback(
    (id: string) => words.say(map.touchpoints.find((it) => it.id === id)?.name),
    [map.touchpoints, words],
  );
  const undrawn = useMemo(() => undrawnIds(map, reading), [map, reading]);
  const worst = useMemo(
    () => (reading ? biggestLeak(map, reading)?.id : undefined),
    [map, reading],
  );
  const leaving = useMemo(() => new Map(drawing.leaving.map((it) => [it.id, it])), [drawing]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div
      ref={sheet}
      className="relative"
      style={{ width: frame.width, height: frame.height }}
      onKeyDown={keys}
    >
      <ColumnLines frame={frame} />
      <Flows
        drawing={drawing}
        nameOf={nameOf}
        times={props.times}
        onAdopt={props.onAdopt}
        onArrow={props.onArrow}
      />
      {frame.visibilityY !== null && <Visibility y={frame.visibilityY} />}
      {drag && <DropPlace frame={frame} target={drag.target} />}
      {map.touchpoints.map((touchpoint) => {
        const box = frame.boxes.get(touchpoint.id);
        if (!box) return null;
        return (
          <TouchpointCard
            key={touchpoint.id}
            touchpoint={touchpoint}
            box={box}
            reading={reading?.touchpoints.get(touchpoint.id) ?? null}
            leaving={leaving.get(touchpoint.id) ?? null}
            exact={reading?.exact ?? true}
            undrawn={undrawn.has(touchpoint.id)}
            worst={worst === touchpoint.id}
            selected={selected === touchpoint.id}
            shift={drag?.id === touchpoint.id ? drag : null}
            onGrab={onGrab}
            onPull={onPull}
            onOpen={onOpen}
          />
        );
      })}
      <LitTimes drawing={drawing} />
      {pull && <PulledArrow pull={pull} frame={frame} />}
    </div>
  );
});

const doubleClick = 220;
