import {
  memo,
  type PointerEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useRef,
} from 'react';
import { useWords } from '../../language.tsx';
import { columnAt, type Frame } from '../layout/frame.ts';

const size = { width: 196, height: 108 };

/** The whole map in a corner: it shows which part is in sight, and is dragged or walked to another. */
export const Minimap = memo(function Minimap({
  holder,
  frame: latest,
  names,
}: {
  holder: RefObject<HTMLElement | null>;
  frame: Frame;
  /** The names of the stages, for those who hear where they are. */
  names: readonly string[];
}) {
  const { t } = useWords();
  // It may be a moment behind the sheet, which is what one looks at.
  const frame = useDeferredValue(latest);
  const map = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const sheet = holder.current;
    if (!sheet) return;
    const show = () => {
      const seen = seenOf(sheet);
      const first = columnAt(frame, sheet.scrollLeft + sheet.clientWidth * 0.1);
      const last = columnAt(frame, sheet.scrollLeft + sheet.clientWidth * 0.9);
      const text = t('canvas.minimap.at', { first: names[first] ?? '', last: names[last] ?? '' });
      map.current?.setAttribute('aria-valuenow', String(first + 1));
      map.current?.setAttribute('aria-valuetext', text);
      if (!pane.current) return;
      pane.current.style.transform = `translate(${seen.left * size.width}px, ${seen.top * size.height}px)`;
      pane.current.style.width = `${seen.width * size.width}px`;
      pane.current.style.height = `${seen.height * size.height}px`;
    };
    let asked = 0;
    const later = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(show);
    };
    later();
    sheet.addEventListener('scroll', later, { passive: true });
    const observer = new ResizeObserver(later);
    observer.observe(sheet);
    return () => {
      cancelAnimationFrame(asked);
      observer.disconnect();
      sheet.removeEventListener('scroll', later);
    };
  }, [holder, frame, names, t]);
  const go = (event: PointerEvent<HTMLElement>) => {
    const sheet = holder.current;
    if (!sheet || event.buttons === 0) return;
    const area = event.currentTarget.getBoundingClientRect();
    const { width, height } = seenOf(sheet);
    sheet.scrollTo({
      left: ((event.clientX - area.left) / area.width - width / 2) * sheet.scrollWidth,
      top: ((event.clientY - area.top) / area.height - height / 2) * sheet.scrollHeight,
      behavior: 'instant',
    });
  };
  const walk = (key: string) => {
    const sheet = holder.current;
    const by = steps[key];
    if (!sheet || !by) return false;
    sheet.scrollBy({ left: by.x * frame.columnWidth, top: by.y * 160, behavior: 'instant' });
    return true;
  };
  const scale = size.width / frame.width;
  return (
    <div
      ref={map}
      role="slider"
      tabIndex={0}
      aria-label={t('canvas.minimap')}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={frame.columns.length}
      aria-valuenow={1}
      title={t('canvas.minimap')}
      className="sticky bottom-4 z-30 mr-4 ml-auto touch-none overflow-hidden rounded-[3px] border border-edge bg-paper print:hidden [@media(height<35rem)]:hidden"
      // It hangs over the sheet’s lower corner, and takes no room of its own; in a low frame it would cover what it leads to.
      style={{ ...size, marginTop: -size.height }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
      onKeyDown={(event) => {
        if (walk(event.key)) event.preventDefault();
      }}
    >
      <Little frame={frame} scale={scale} />
      <div
        ref={pane}
        className="pointer-events-none absolute top-0 left-0 border-[1.5px] border-accent bg-accent/10"
      />
    </div>
  );
});

const steps: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  Home: { x: -999, y: 0 },
  End: { x: 999, y: 0 },
  PageUp: { x: 0, y: -4 },
  PageDown: { x: 0, y: 4 },
};

/** What is in sight, as shares of the whole sheet. */
function seenOf(sheet: HTMLElement) {
  return {
    left: sheet.scrollLeft / sheet.scrollWidth,
    top: sheet.scrollTop / sheet.scrollHeight,
    width: sheet.clientWidth / sheet.scrollWidth,
    height: sheet.clientHeight / sheet.scrollHeight,
  };
}

/** All touchpoints as one path: hundreds of them cost no more than one. */
const Little = memo(function Little({ frame, scale }: { frame: Frame; scale: number }) {
  const boxes = [...frame.boxes.values(), ...frame.gathered.values()];
  const down = Math.min(0.5, (size.height * 0.62) / frame.height);
  const d = boxes.map((box) => {
    const x = box.x * scale;
    const y = 6 + box.y * down;
    const w = Math.max(1.5, box.width * scale - 0.5);
    const h = Math.max(1.5, box.height * down);
    return `M${r(x)},${r(y)}h${r(w)}v${r(h)}h${r(-w)}z`;
  });
  return (
    <svg aria-hidden="true" width={size.width} height={size.height} className="block">
      <path d={d.join('')} fill="var(--ink3)" fillOpacity="0.55" />
    </svg>
  );
});

const r = (value: number): number => Math.round(value * 10) / 10;
