import { memo } from 'react';
import { useWords } from '../../language.tsx';
import type { Frame } from '../layout/frame.ts';
import type { Range } from '../view/ranges.ts';
import { useDragged } from './drag-store.tsx';

/** A hairline before each stage in sight but the first. */
export const ColumnLines = memo(function ColumnLines({
  frame,
  sight: { first, last },
}: {
  frame: Frame;
  sight: Range;
}) {
  return frame.columns
    .slice(Math.max(1, first), last + 1)
    .map((column) => (
      <div
        key={column.stage}
        aria-hidden="true"
        className="absolute top-0 bottom-0 w-px bg-hair"
        style={{ left: column.x - 12 }}
      />
    ));
});

/** What lies beneath it the customer does not see. */
export function Visibility({ y }: { y: number }) {
  const { t } = useWords();
  return (
    <div
      className="absolute inset-x-0 flex items-center gap-2.5 text-[11px] text-ink3 after:flex-1 after:border-t-[1.5px] after:border-dashed after:border-ink3/55"
      style={{ top: y }}
    >
      <span className="sticky left-0 bg-paper pr-1">{t('map.behind')}</span>
    </div>
  );
}

/** Where what is dragged would come to stand. */
export function DropPlaces({ frame }: { frame: Frame }) {
  const places = useDragged((it) => it.places);
  return places.map(({ id, column, top }) => (
    <div
      key={id}
      aria-hidden="true"
      data-drop-place=""
      className="absolute rounded-[5px] border border-dashed border-accent bg-accent/8"
      style={{
        ...{ left: frame.columns[column]?.x, top },
        ...{ width: frame.cardWidth, height: frame.cardHeight },
      }}
    />
  ));
}

/** Before which column a dragged stage would come to stand. */
export function DropLine({ frame }: { frame: Frame }) {
  const x = useDragged((it) => it.line);
  if (x === null) return null;
  return (
    <div
      aria-hidden="true"
      className="absolute z-30 w-0.5 bg-accent"
      style={{ left: x - 13, top: -28, height: frame.height + 28 }}
    />
  );
}

/** What is being boxed in. */
export function Marquee() {
  const box = useDragged((it) => it.box);
  if (!box) return null;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute z-30 border border-accent bg-accent/8"
      style={box}
    />
  );
}

/** The arrow that is being drawn. */
export function PulledArrow({ frame }: { frame: Frame }) {
  const pull = useDragged((it) => it.pull);
  if (!pull) return null;
  const box = pull.over ? frame.boxes.get(pull.over) : undefined;
  const side = box && pull.end === 'from' ? box.width : 0;
  const to = box ? { x: box.x + side, y: box.y + box.height / 2 } : pull.to;
  const mid = (pull.from.x + to.x) / 2;
  return (
    <svg
      aria-hidden="true"
      className="pointer-events-none absolute top-0 left-0 z-30 overflow-visible"
      width={frame.width}
      height={frame.height}
    >
      <path
        d={`M${pull.from.x},${pull.from.y} C${mid},${pull.from.y} ${mid},${to.y} ${to.x},${to.y}`}
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2"
        strokeDasharray={box ? undefined : '4 4'}
      />
      <circle cx={to.x} cy={to.y} r="4" fill="var(--accent)" />
    </svg>
  );
}
