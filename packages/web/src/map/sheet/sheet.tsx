import type { JourneyMap } from '@waymark/model';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { addStage } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { useGrid } from '../lanes/grid.ts';
import { Lanes } from '../lanes/lanes.tsx';
import { LanesLookRoom, useShownLanes } from '../lanes/lanes-look.tsx';
import { usePictureDrop } from '../lanes/pictures/use-picture-drop.ts';
import { SpotsRoom } from '../lanes/spots.tsx';
import { frameOf, labelWidth } from '../layout/frame.ts';
import { OpenMarks } from '../marks/open-marks.tsx';
import type { Reading } from '../reading/reading.ts';
import { keyOf } from '../selection/part.ts';
import { useSelectionStore } from '../selection/selection.tsx';
import { useOnward } from '../selection/use-onward.ts';
import { useSheetParts } from '../selection/use-sheet-parts.ts';
import { OthersOnSheet } from '../together/others-on-sheet.tsx';
import { useHeldStill } from '../view/hold.ts';
import { Minimap } from '../view/minimap.tsx';
import { useReveal } from '../view/reveal.ts';
import { SightProvider } from '../view/sight.tsx';
import { usePan } from '../view/use-pan.ts';
import { useZoom } from '../view/use-zoom.ts';
import { useView } from '../view/view.tsx';
import { AddRow } from './add-row.tsx';
import { Canvas } from './canvas.tsx';
import { Marquee } from './canvas-marks.tsx';
import { createDrag, DragProvider } from './drag-store.tsx';
import { useLookStore } from './look.tsx';
import { StageHeads } from './stage-heads.tsx';
import { useBoxSelect } from './use-box-select.ts';
import { useDrawing } from './use-drawing.ts';
import { useSteady } from './use-steady.ts';

export interface SheetProps {
  map: JourneyMap;
  reading: Reading | null;
  desire: boolean;
  times: boolean;
  selected: string | null;
  /** Whether nothing stands beside it on the page. */
  alone?: boolean;
  /** How many cells of lanes far beneath are not in the map as yet. */
  coming?: number;
  /** How often the reader changed it; what others move may be drawn a moment later where it is told. */
  ownEdits?: number;
  onOpen: (id: string) => void;
  onArrow: (id: string) => void;
  onAdopt: (from: string, to: string) => void;
  /** Hears how many were dragged to another place. */
  onMoved: (count: number) => void;
}

/** The map as a sheet: stages, the drawn journey, and the lanes that line up beneath. */
export function Sheet(props: SheetProps) {
  const [drag] = useState(createDrag);
  return (
    <DragProvider value={drag}>
      <OpenMarks map={props.map}>
        <LanesLookRoom>
          <OpenSheet {...props} />
        </LanesLookRoom>
      </OpenMarks>
    </DragProvider>
  );
}

function OpenSheet(props: SheetProps) {
  const { map, reading, desire, alone = false, coming = 0, ownEdits, ...rest } = props;
  const { locale, t, say } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const { view } = useView();
  const selection = useSelectionStore();
  const holder = useRef<HTMLDivElement>(null);
  const lanes = useShownLanes(map);
  useSheetParts(map, { lanes, closed: view.folded }, holder);
  useOnward(map, holder);
  usePan(holder);
  useHeldStill(holder);
  useBoxSelect(holder);
  const width = useWidth(holder, alone);
  const options = useMemo(
    () => (width === null ? null : { width, locale, desire, view }),
    [width, locale, desire, view],
  );
  const { drawn, drawing } = useDrawing({ map, reading, options, ownEdits });
  const { stages } = map;
  useZoom(holder, drawing?.frame ?? null);
  useReveal(map, drawing?.frame ?? null, holder);
  const whole = useMemo(() => {
    if (drawing && view.level !== 'stages') return drawing.frame;
    const near = { level: 'all', folded: view.folded } as const;
    return frameOf(drawn, { width: width ?? 0, locale, view: near });
  }, [drawing, drawn, width, locale, view]);
  const grid = useGrid(whole);
  const look = useLookStore();
  const drop = usePictureDrop(map, drawing?.frame ?? null);
  useEffect(() => {
    const sheet = holder.current;
    // The wheel turns before the pointer is told what it left: lighting up waits for the end of it.
    const signs = ['wheel', 'scroll'] as const;
    for (const sign of signs) sheet?.addEventListener(sign, look.scrolled, { passive: true });
    return () => {
      for (const sign of signs) sheet?.removeEventListener(sign, look.scrolled);
    };
  }, [look]);
  const wide = drawing !== null && width !== null && drawing.frame.width > width;
  const large = drawing !== null && width !== null && drawing.frame.width > width * 1.5;
  const names = useMemo(() => stages.map((stage) => say(stage.name)), [stages, say]);
  const isWhole = view.level === 'all';
  const isFar = view.level === 'stages';
  const onMoved = useSteady(rest.onMoved);
  const addAtEnd = () => {
    const name = { [locale]: t('map.new-stage') };
    const id = newId();
    hand.edit((now) => addStage(now, { id, name, at: now.stages.length }));
    selection.edit(keyOf({ kind: 'stage', id }));
  };
  return (
    // What opens beside it stands behind a line as long as the drawing.
    <div className="relative min-w-0 border-line lg:has-[+aside]:border-r lg:has-[+aside]:pr-3.5">
      <div
        ref={holder}
        data-sheet=""
        // A map wider than the page scrolls in its own frame, so that its stage names can stay in sight.
        className={`group/sheet relative data-held:cursor-grabbing data-held:select-none data-panning:cursor-grab ${wide ? 'max-h-[calc(100dvh-1rem)] touch-pan-x touch-pan-y overflow-auto overscroll-x-contain' : 'touch-pan-y'}`}
        {...drop}
        {...(wide ? { role: 'region', 'aria-label': t('map.sheet'), tabIndex: 0 } : {})}
      >
        {stages.length === 0 && <EmptySheet onAdd={mayEdit ? addAtEnd : null} />}
        {drawing && width !== null && stages.length > 0 && (
          <SightProvider
            holder={holder}
            frame={drawing.frame}
            width={width}
            room={isFar ? 0 : innerHeight - above - drawing.frame.height}
            far={isFar}
          >
            <StageHeads map={drawn} frame={drawing.frame} onMoved={onMoved} />
            <Canvas map={drawn} drawing={drawing} reading={reading} {...rest} />
            {mayEdit && <AddRow stages={stages} frame={drawing.frame} far={isFar} />}
            {isFar && <FarLine />}
            {isWhole && drawing.minor.length > 0 && (
              <p
                className="sticky left-0 inline-block pb-2 text-[11.5px] text-ink2"
                style={{ paddingLeft: labelWidth }}
              >
                {t('map.minor', { n: drawing.minor.length })}
              </p>
            )}
            {/* Put away as it lies, not taken away: to come closer is to draw none of it anew. */}
            <div className={isFar ? putAway : undefined}>
              <SpotsRoom frame={whole}>
                <Lanes map={map} grid={grid} reading={reading} coming={coming} />
              </SpotsRoom>
            </div>
            {wide && <div aria-hidden="true" className="h-28 print:hidden" />}
          </SightProvider>
        )}
        <Marquee />
        <OthersOnSheet holder={holder} />
      </div>
      {large && <Minimap holder={holder} frame={drawing.frame} names={names} />}
    </div>
  );
}

/** Where a browser cannot keep what it laid out, it is not shown at all. */
const putAway = '[content-visibility:hidden] not-supports-[content-visibility:hidden]:hidden';

/** Nothing is drawn yet: what a map begins with, and the first step. */
function EmptySheet({ onAdd }: { onAdd: (() => void) | null }) {
  const { t } = useWords();
  return (
    <div className="mx-auto max-w-md py-20 text-center">
      <p className="font-serif text-[19px]">{t('map.empty')}</p>
      <p className="mt-1.5 mb-4 text-ink2">{t('map.empty.text')}</p>
      {onAdd && (
        <Button look="main" onClick={onAdd}>
          {t('map.first-stage')}
        </Button>
      )}
    </div>
  );
}

/** Why nothing stands beneath the stages, and the way to it. */
function FarLine() {
  const { t } = useWords();
  const { setLevel } = useView();
  return (
    <p
      className="sticky left-0 inline-block pt-2 pb-2 text-[12px] text-ink2 print:hidden"
      style={{ paddingLeft: labelWidth }}
    >
      {t('canvas.far')}{' '}
      <Button
        look="link"
        className="min-h-6! pointer-coarse:min-h-11!"
        onClick={() => setLevel('all')}
      >
        {t('canvas.keys.whole')}
      </Button>
    </p>
  );
}

/** What stands left and right of the sheet on the page, in pixels. */
const margins = 48;
/**
 * What stands above the journey and between it and the lanes, in pixels, and rather less: where they
 * will be is judged, since asking the browser before all is there makes it lay out everything twice.
 */
const above = 230;

/**
 * How wide the sheet is, in pixels. Where it stands alone that is known before it stands there, and
 * the whole page is drawn in one go; else it is measured before anything is painted.
 */
function useWidth(holder: React.RefObject<HTMLDivElement | null>, alone: boolean): number | null {
  const known = useRef(alone);
  const [width, setWidth] = useState(known.current ? innerWidth - margins : null);
  useLayoutEffect(() => {
    if (!holder.current) return;
    if (!known.current) setWidth(holder.current.clientWidth);
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(holder.current);
    return () => observer.disconnect();
  }, [holder]);
  return width;
}
