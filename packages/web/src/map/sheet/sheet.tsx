import type { JourneyMap } from '@waymark/model';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { addStage } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { Lanes } from '../lanes/lanes.tsx';
import { labelWidth } from '../layout/frame.ts';
import { layOut } from '../layout/layout.ts';
import type { Reading } from '../reading/reading.ts';
import { keyOf } from '../selection/part.ts';
import { useSelectionStore } from '../selection/selection.tsx';
import { useOnward } from '../selection/use-onward.ts';
import { useSheetParts } from '../selection/use-sheet-parts.ts';
import { AddRow } from './add-row.tsx';
import { Canvas } from './canvas.tsx';
import { StageHeads } from './stage-heads.tsx';

export interface SheetProps {
  map: JourneyMap;
  reading: Reading | null;
  desire: boolean;
  times: boolean;
  selected: string | null;
  onOpen: (id: string) => void;
  onConnect: (id: string) => void;
  onArrow: (id: string) => void;
  onAdopt: (from: string, to: string) => void;
  onRemoved: (id: string) => void;
}

/** The map as a sheet: stages, the drawn journey, and the lanes that line up beneath. */
export function Sheet({ map, reading, desire, ...rest }: SheetProps) {
  const { locale, t } = useWords();
  const hand = useHand();
  const selection = useSelectionStore();
  const holder = useRef<HTMLDivElement>(null);
  useSheetParts(map, holder);
  useOnward(map, holder);
  const width = useWidth(holder);
  const drawing = useMemo(
    () => (width === null ? null : layOut(map, reading, { width, locale, desire })),
    [map, reading, width, locale, desire],
  );
  const wide = drawing !== null && width !== null && drawing.frame.width > width;
  const addAtEnd = () => {
    const name = { [locale]: t('map.new-stage') };
    const id = newId();
    hand.edit((now) => addStage(now, { id, name, at: now.stages.length }));
    selection.edit(keyOf({ kind: 'stage', id }));
  };
  return (
    <div
      ref={holder}
      // A map wider than the page scrolls in its own frame, so that its stage names can stay in sight.
      className={`group/sheet ${wide ? 'max-h-[calc(100dvh-1rem)] overflow-auto overscroll-x-contain' : 'min-w-0'}`}
      {...(wide ? { role: 'region', 'aria-label': t('map.sheet'), tabIndex: 0 } : {})}
    >
      {map.stages.length === 0 && <EmptySheet onAdd={addAtEnd} />}
      {drawing && map.stages.length > 0 && (
        <>
          <StageHeads stages={map.stages} frame={drawing.frame} />
          <Canvas map={map} drawing={drawing} reading={reading} {...rest} />
          <AddRow stages={map.stages} frame={drawing.frame} />
          {drawing.minor.length > 0 && (
            <p
              className="sticky left-0 inline-block pb-2 text-[11.5px] text-ink2"
              style={{ paddingLeft: labelWidth }}
            >
              {t('map.minor', { n: drawing.minor.length })}
            </p>
          )}
          <Lanes map={map} frame={drawing.frame} />
        </>
      )}
    </div>
  );
}

/** Nothing is drawn yet: what a map begins with, and the first step. */
function EmptySheet({ onAdd }: { onAdd: () => void }) {
  const { t } = useWords();
  return (
    <div className="mx-auto max-w-md py-20 text-center">
      <p className="font-serif text-[19px]">{t('map.empty')}</p>
      <p className="mt-1.5 mb-4 text-ink2">{t('map.empty.text')}</p>
      <Button look="main" onClick={onAdd}>
        {t('map.first-stage')}
      </Button>
    </div>
  );
}

function useWidth(holder: React.RefObject<HTMLDivElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!holder.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(holder.current);
    return () => observer.disconnect();
  }, [holder]);
  return width;
}
