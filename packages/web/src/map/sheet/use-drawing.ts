import type { JourneyMap } from '@waymark/model';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Drawing, type DrawingOptions, layOut } from '../layout/layout.ts';
import type { Reading } from '../reading/reading.ts';
import { afterFrame } from '../together/after-frame.ts';
import { isOnlyMoved } from '../together/only-moved.ts';

export interface DrawingInputs {
  map: JourneyMap;
  reading: Reading | null;
  /** Null until the width is known: there is nothing to lay out for as yet. */
  options: DrawingOptions | null;
  /** How often the reader changed the map; undefined where everything is drawn at once. */
  ownEdits: number | undefined;
}

/** A drawing and the map that it is of. */
export interface Laid {
  drawn: JourneyMap;
  drawing: Drawing | null;
}

interface Asked {
  map: JourneyMap;
  reading: Reading | null;
  options: DrawingOptions | null;
  /** Whether the reader did nothing to the map since something else was asked for. */
  byOthers: boolean;
  /** How many were asked for before it. */
  turn: number;
}

interface Made extends Laid {
  asked: Asked;
}

/**
 * The drawing of a map. What one does oneself is laid out at once. Where others only moved what stands
 * there, the drawing of before stays for two frames: in one the new one is laid out, in the next it is
 * drawn, since both together with what is done here are too much for one. Of what can be written in
 * nothing is ever behind: what is typed builds on what is shown.
 */
export function useDrawing({ map, reading, options, ownEdits }: DrawingInputs): Laid {
  const { stages, phases, touchpoints, arrows, goals } = map;
  const known = useRef(ownEdits);
  const turns = useRef(0);
  // A text that is typed in a lane makes a new map, but nothing of the drawing changes by it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are all the parts that are drawn
  const asked = useMemo((): Asked => {
    const byOthers = ownEdits !== undefined && ownEdits === known.current;
    return { map, reading, options, byOthers, turn: turns.current++ };
  }, [stages, phases, touchpoints, arrows, goals, reading, options]);
  const shown = useRef<Made>(null);
  const [ahead, setAhead] = useState<Made | null>(null);
  const made = useMemo(() => choose(asked, shown.current, ahead), [asked, ahead]);
  const latest = useRef(asked);
  useLayoutEffect(() => {
    known.current = ownEdits;
    shown.current = made;
    latest.current = asked;
  });
  const isBehind = made.asked !== asked;
  useEffect(() => {
    if (!isBehind) return;
    let next: Made | null = null;
    const drawing = afterFrame(() => setAhead(next));
    const layingOut = afterFrame(() => {
      next = make(latest.current, made);
      drawing.ask();
    });
    layingOut.ask();
    return () => {
      layingOut.stop();
      drawing.stop();
    };
  }, [isBehind, made]);
  return made;
}

/** What was laid out ahead or what stood there, where either may be drawn; else it is laid out now. */
function choose(asked: Asked, shown: Made | null, ahead: Made | null): Made {
  const isNewer = ahead !== null && (shown === null || ahead.asked.turn > shown.asked.turn);
  const ready = isNewer ? ahead : shown;
  return ready && mayStand(ready.asked, asked) ? ready : make(asked, shown);
}

function make(asked: Asked, before: Made | null): Made {
  const { map, reading, options } = asked;
  const drawing = options && layOut(map, reading, options, before?.drawing ?? null);
  return { asked, drawn: map, drawing };
}

const mayStand = (drawn: Asked, asked: Asked): boolean =>
  drawn === asked ||
  (asked.byOthers &&
    drawn.reading === asked.reading &&
    drawn.options === asked.options &&
    isOnlyMoved(drawn.map, asked.map, drawnParts));

const drawnParts = ['stages', 'phases', 'arrows', 'goals'] as const;
