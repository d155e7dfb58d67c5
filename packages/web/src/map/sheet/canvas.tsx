import type { JourneyMap } from '@waymark/model';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../language.tsx';
import { addTouchpoint } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import type { Drawing } from '../layout/layout.ts';
import { biggestLeak } from '../reading/leak.ts';
import type { Reading } from '../reading/reading.ts';
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
  /** The touchpoint whose name is being written. */
  renaming: string | null;
  onRename: (id: string | null) => void;
  onOpen: (id: string) => void;
  onConnect: (id: string) => void;
  onArrow: (id: string) => void;
  onAdopt: (from: string, to: string) => void;
  onRemoved: (id: string) => void;
}

/** The drawn journey: flows beneath, touchpoints above, and the ways to change them. */
export const Canvas = memo(function Canvas(props: CanvasProps) {
  const { map, drawing, reading, selected, renaming } = props;
  const { frame } = drawing;
  const words = useWords();
  const hand = useHand();
  const sheet = useRef<HTMLDivElement>(null);
  const look = useLookStore();
  useEffect(() => look.show(drawing), [look, drawing]);
  useNearMarks(look, sheet);
  const [reachable, setReachable] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    focusTouchpoint(sheet.current, wanted.current);
    wanted.current = null;
  });
  const reach = (id: string) => {
    setReachable(id);
    wanted.current = id;
    focusTouchpoint(sheet.current, id);
  };
  const { drag, grab, justDragged } = useCardDrag(frame, map.stages);
  const { pull, start } = useArrowPull(frame, () => sheet.current);
  const keys = useCanvasKeys({
    map,
    frame,
    reach,
    rename: props.onRename,
    connect: props.onConnect,
    removed: props.onRemoved,
    add: (stage, row) => {
      const id = newId();
      const name = { [words.locale]: words.t('map.new-touchpoint') };
      hand.edit((now) => addTouchpoint(now, { id, stage, row, name, channel: 'web' }));
      props.onRename(id);
      setReachable(id);
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
  const onRename = useSteady((id: string | null) => {
    if (id === null && renaming !== null) wanted.current = renaming;
    props.onRename(id);
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
  const known = map.touchpoints.some((it) => it.id === reachable);
  const first = known ? reachable : (selected ?? map.touchpoints[0]?.id);
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
            reachable={first === touchpoint.id}
            renaming={renaming === touchpoint.id}
            shift={drag?.id === touchpoint.id ? drag : null}
            onGrab={onGrab}
            onPull={onPull}
            onOpen={onOpen}
            onRename={onRename}
            onReach={setReachable}
          />
        );
      })}
      <LitTimes drawing={drawing} />
      {pull && <PulledArrow pull={pull} frame={frame} />}
    </div>
  );
});

const doubleClick = 220;

function focusTouchpoint(sheet: HTMLElement | null, id: string) {
  sheet?.querySelector<HTMLElement>(`[data-touchpoint="${CSS.escape(id)}"]`)?.focus();
}
