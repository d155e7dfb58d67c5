import type { JourneyMap } from '@waymark/model';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../language.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import type { Drawing } from '../layout/layout.ts';
import type { Ways } from '../layout/ways.ts';
import { biggestLeak } from '../reading/leak.ts';
import type { Reading } from '../reading/reading.ts';
import { keyOf } from '../selection/part.ts';
import { useSelection } from '../selection/selection.tsx';
import { useSight } from '../view/part-ranges.tsx';
import { useView } from '../view/view.tsx';
import { ArrowTalk } from './arrow-talk.tsx';
import { Brackets, bracketsOf } from './brackets.tsx';
import { ColumnLines, DropLine, DropPlaces, PulledArrow, Visibility } from './canvas-marks.tsx';
import { useDragged } from './drag-store.tsx';
import { Flows, LitTimes } from './flows.tsx';
import { GatheredBox, nameOfGathered } from './gathered-box.tsx';
import { useLookStore } from './look.tsx';
import { SelectedArrow } from './selected-arrow.tsx';
import { type CardProps, TouchpointCard } from './touchpoint-card.tsx';
import { undrawnIds } from './undrawn.ts';
import { useAddHere } from './use-add-here.ts';
import { useArrowPull } from './use-arrow-pull.ts';
import { useCardDrag } from './use-card-drag.ts';
import { useFlowTexts } from './use-flow-texts.ts';
import { useNearMarks } from './use-near-marks.ts';
import { useSameEntries } from './use-same-entries.ts';
import { useSteady } from './use-steady.ts';

export interface CanvasProps {
  map: JourneyMap;
  drawing: Drawing;
  reading: Reading | null;
  times: boolean;
  selected: string | null;
  onOpen: (id: string) => void;
  onArrow: (id: string) => void;
  onAdopt: (from: string, to: string) => void;
  onMoved: (count: number) => void;
}

/** The drawn journey: flows beneath, touchpoints above, and the ways to change them. */
export const Canvas = memo(function Canvas(props: CanvasProps) {
  const { map, drawing, reading, selected } = props;
  const { frame } = drawing;
  const words = useWords();
  const sheet = useRef<HTMLDivElement>(null);
  const look = useLookStore();
  useEffect(() => look.show(drawing), [look, drawing]);
  useNearMarks(look, sheet);
  const mayEdit = useMayEdit();
  const { view } = useView();
  const sight = useSight();
  const onGrab = useSteady(useCardDrag(map, frame, sheet, props.onMoved));
  const pulling = useArrowPull(map, frame, sheet);
  const onAddHere = useAddHere(map, frame, sheet);
  const texts = useFlowTexts(drawing, props.times);
  const onPull = useSteady(pulling.onPull);
  const onBend = useSteady(pulling.onBend);
  // A first click may be half of a double one, which renames: the panel would move the sheet under it.
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onOpen = useSteady((id: string, clicks: number) => {
    clearTimeout(opening.current);
    if (clicks > 1) return;
    if (clicks === 0) props.onOpen(id);
    else opening.current = setTimeout(() => props.onOpen(id), doubleClick);
  });
  const named = useMemo(() => {
    const gathered = [...frame.gathered.values()];
    return new Map([
      ...map.touchpoints.map((it) => [it.id, words.say(it.name)] as const),
      ...gathered.map((it) => [it.id, nameOfGathered(map, it, words.say)] as const),
    ]);
  }, [map, frame, words]);
  const names = useSameEntries(named);
  const nameOf = useCallback((id: string) => names.get(id) ?? '', [names]);
  const undrawn = useMemo(() => undrawnIds(map, reading), [map, reading]);
  const worst = useMemo(
    () => (reading ? biggestLeak(map, reading)?.id : undefined),
    [map, reading],
  );
  const brackets = useMemo(() => bracketsOf(map.touchpoints, frame), [map.touchpoints, frame]);
  const heads = useMemo(() => new Set(brackets.map((it) => it.head)), [brackets]);
  const after = useMemo(() => failuresBefore(drawing, nameOf), [drawing, nameOf]);
  const ways = useMemo(() => wayOf(drawing.ways), [drawing.ways]);
  const kept = useDragged((it) => it.kept);
  const standsAt = useSelection((it) => it.at);
  const isDrawn = (id: string, box: { column: number; last: number }) =>
    (box.last >= sight.first && box.column <= sight.last) ||
    id === selected ||
    kept.includes(id) ||
    standsAt === keyOf({ kind: 'touchpoint', id });
  const leaving = useMemo(() => new Map(drawing.leaving.map((it) => [it.id, it])), [drawing]);
  return (
    // By keyboard the same is done with Insert, or in the row beneath.
    // biome-ignore lint/a11y/noStaticElementInteractions: paper is no control, and has other ways
    <div
      ref={sheet}
      className="relative"
      style={{ width: frame.width, height: frame.height }}
      onDoubleClick={onAddHere}
    >
      <ColumnLines frame={frame} sight={sight} />
      <Flows
        drawing={drawing}
        nameOf={nameOf}
        texts={texts}
        onAdopt={props.onAdopt}
        onArrow={props.onArrow}
      />
      {frame.visibilityY !== null && <Visibility y={frame.visibilityY} />}
      <Brackets brackets={brackets} />
      <DropPlaces frame={frame} />
      {[...frame.gathered.values()].map((it) =>
        isDrawn(it.id, it) ? (
          <GatheredBox
            key={it.id}
            gathered={it}
            name={nameOf(it.id) || words.t('map.unnamed')}
            totals={drawing.totals.get(it.id) ?? null}
            counted={reading !== null}
          />
        ) : null,
      )}
      {map.touchpoints.map((touchpoint) => {
        const box = frame.boxes.get(touchpoint.id);
        if (!box || !isDrawn(touchpoint.id, box)) return null;
        return (
          <TouchpointCard
            key={touchpoint.id}
            touchpoint={touchpoint}
            box={box}
            reading={drawing.reading?.touchpoints.get(touchpoint.id) ?? null}
            leaving={leaving.get(touchpoint.id) ?? null}
            exact={reading?.exact ?? true}
            undrawn={undrawn.has(touchpoint.id)}
            worst={worst === touchpoint.id}
            selected={selected === touchpoint.id}
            beside={heads.has(touchpoint.id)}
            level={view.level}
            mayEdit={mayEdit}
            after={after.get(touchpoint.id) ?? ''}
            way={ways.get(touchpoint.id) ?? ''}
            onGrab={onGrab}
            onPull={onPull}
            onOpen={onOpen}
          />
        );
      })}
      <LitTimes drawing={drawing} />
      <ArrowTalk drawing={drawing} />
      <SelectedArrow drawing={drawing} labels={texts.labels} nameOf={nameOf} onBend={onBend} />
      <PulledArrow frame={frame} />
      <DropLine frame={frame} />
    </div>
  );
});

const doubleClick = 220;

/** For each touchpoint where the way begins or ends, as far as that is drawn: which of them it is. */
function wayOf(ways: Ways): Map<string, CardProps['way']> {
  const starts = new Set(ways.in.map((it) => it.id));
  const ends = [...ways.out, ...ways.goals].map((it) => it.id);
  return new Map([
    ...[...starts].map((id) => [id, 'in'] as const),
    ...ends.map((id) => [id, starts.has(id) ? 'both' : 'out'] as const),
  ]);
}

/** For each touchpoint of those who did nothing: the failures after which they left, by name. */
function failuresBefore(drawing: Drawing, nameOf: (id: string) => string): Map<string, string> {
  const names = new Map<string, string>();
  for (const { kind, move } of drawing.flows) {
    if (kind !== 'nothing') continue;
    const before = names.get(move.to);
    names.set(move.to, [...(before ? [before] : []), nameOf(move.from)].join(', '));
  }
  return names;
}
