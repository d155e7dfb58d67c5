import type { Arrow } from '@waymark/model';
import { memo, type PointerEvent, useEffect, useRef } from 'react';
import { useWords } from '../../language.tsx';
import { editArrow } from '../commands/commands.ts';
import { EditablePart } from '../editing/editable.tsx';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { Menu } from '../editing/menu.tsx';
import { isInField, isInMenu } from '../keyboard/on-sheet.ts';
import type { ArrowLabel } from '../layout/arrow-labels.ts';
import type { Drawing, Flow } from '../layout/layout.ts';
import { useArrowItems } from '../panel/use-arrow-items.ts';
import { keyOf, type PartKey, partOf } from '../selection/part.ts';
import { useSelection, useSelectionStore } from '../selection/selection.tsx';
import type { Selection } from '../selection/store.ts';
import type { ArrowEnd } from './use-arrow-pull.ts';

interface SelectedProps {
  drawing: Drawing;
  labels: readonly ArrowLabel[];
  nameOf: (id: string) => string;
  onBend: (event: PointerEvent, flow: Flow, end: ArrowEnd) => void;
}

/** The one arrow that is selected, drawn on top, with its words, what can be done with it, and its ends. */
export const SelectedArrow = memo(function SelectedArrow(props: SelectedProps) {
  const { drawing } = props;
  const part = partOf(useSelection(onlyArrow));
  const flow =
    part?.kind === 'arrow' ? drawing.flows.find(({ key }) => key === part.id) : undefined;
  const { arrow } = flow?.move ?? {};
  if (!flow || !arrow || flow.move.flows > 1 || flow.move.from !== arrow.from) return null;
  return <Held key={arrow.id} {...{ ...props, flow, arrow }} />;
});

const isArrow = (key: PartKey): boolean => key.startsWith('arrow:');

function onlyArrow({ keys, editing }: Selection): PartKey | null {
  if (editing && isArrow(editing.key)) return editing.key;
  const [first] = keys;
  return keys.size === 1 && first !== undefined && isArrow(first) ? first : null;
}

function Held({
  drawing: { frame },
  labels,
  flow,
  arrow,
  nameOf,
  onBend,
}: SelectedProps & { flow: Flow; arrow: Arrow }) {
  const mayEdit = useMayEdit();
  const box = useRef<HTMLDivElement>(null);
  useKeyboardHere(box, arrow);
  // Over its own words, and beneath a line without: there a second click still meets the line.
  const label = labels.find(({ key }) => key === flow.key);
  const beneath = flow.turn.y + Math.max(9, flow.width / 2 + 5);
  return (
    <>
      <svg
        aria-hidden="true"
        width={frame.width}
        height={frame.height}
        className="pointer-events-none absolute top-0 left-0 z-10 overflow-visible print:hidden"
      >
        <path d={flow.line + flow.tip} fill="none" stroke="var(--accent)" strokeWidth={2} />
      </svg>
      {mayEdit && <Ends flow={flow} onBend={onBend} gap={frame.columnWidth - frame.cardWidth} />}
      <div
        ref={box}
        className={`absolute z-20 flex w-max max-w-56 -translate-x-1/2 items-center gap-0.5 rounded-[3px] border border-accent bg-sheet px-0.5 text-[11.5px] print:hidden empty:hidden ${label ? '-translate-y-1/2' : ''}`}
        style={{
          left: Math.max(110, Math.min(label?.x ?? flow.turn.x, frame.width - 110)),
          top: label?.y ?? beneath,
        }}
      >
        <Words arrow={arrow} nameOf={nameOf} />
        <Tools arrow={arrow} name={nameOf(arrow.to)} />
      </div>
    </>
  );
}

function Words({ arrow, nameOf }: { arrow: Arrow; nameOf: (id: string) => string }) {
  const { t } = useWords();
  const hand = useHand();
  const { id, from, to, label } = arrow;
  if (!useMayEdit()) return null;
  const names = { from: nameOf(from), to: nameOf(to) };
  return (
    <EditablePart
      part={{ kind: 'arrow', id }}
      words={label}
      label={`${t('map.arrow.here', names)}. ${t('map.arrow.label')}`}
      empty={t('map.arrow.label.empty')}
      className="min-h-6 px-1 pointer-coarse:min-h-11"
      inputClass="min-w-36 text-[11.5px]"
      onSave={(words, { step }) =>
        hand.edit((map) => editArrow(map, { id, change: { label: words } }), step)
      }
    />
  );
}

function Tools({ arrow, name }: { arrow: Arrow; name: string }) {
  const { t } = useWords();
  return (
    <Menu
      label={t('map.arrow.menu', { name })}
      className="min-h-6 min-w-6 rounded-[3px] px-1.5 leading-none text-ink2 hover:bg-hair hover:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11"
      items={useArrowItems(arrow)}
    >
      ⋯
    </Menu>
  );
}

/** Handles a little before both ends, so that the one of the touchpoint itself stays within reach. */
function Ends({ flow, gap, onBend }: { flow: Flow; gap: number; onBend: SelectedProps['onBend'] }) {
  const { t } = useWords();
  const { course, y1, y2 } = flow;
  const far = Math.min(15, gap * 0.3);
  const at = ({ x, width }: { x: number; width: number }, side: 'left' | 'right') =>
    side === 'left' ? x - far : x + width + far;
  const ends = [
    { end: 'from', left: at(course.from, course.leaves), top: y1 },
    { end: 'to', left: at(course.to, course.arrives), top: y2 },
  ] as const;
  return ends.map(({ end, left, top }) => (
    <span
      key={end}
      aria-hidden="true"
      data-grip=""
      data-arrow-end={end}
      title={t('map.arrow.end')}
      className="absolute z-20 size-4 -translate-1/2 cursor-crosshair touch-none rounded-full before:absolute before:inset-[4px] before:rounded-full before:border-[1.5px] before:border-accent before:bg-sheet after:pointer-coarse:absolute after:pointer-coarse:-inset-3 print:hidden"
      style={{ left, top }}
      onPointerDown={(event) => onBend(event, flow, end)}
    />
  ));
}

/**
 * The keyboard stands on an arrow that was selected, unless something is being typed; from one that
 * is let go it goes on at the touchpoint where the arrow begins.
 */
function useKeyboardHere(box: React.RefObject<HTMLDivElement | null>, { id, from }: Arrow): void {
  const selection = useSelectionStore();
  useEffect(() => {
    const key = keyOf({ kind: 'arrow', id });
    const now = document.activeElement;
    if (!isInField(now) && !isInMenu(now)) {
      box.current?.querySelector<HTMLElement>('[data-part]')?.focus({ preventScroll: true });
    }
    return () => {
      if (selection.get().at === key) selection.stand(keyOf({ kind: 'touchpoint', id: from }));
    };
  }, [box, id, from, selection]);
}
