import type { MapVisitor } from '@waymark/model';
import { type RefObject, useEffect, useState } from 'react';
import { colourOf, onColour, useNameOf, useOthers, usePeopleHere } from './people.tsx';
import { useWhereabouts } from './use-whereabouts.ts';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Mark {
  visitor: MapVisitor;
  /** The part they are in. */
  box: Box | null;
  /** Their pointer. */
  point: { left: number; top: number } | null;
}

/** Where the others are on the sheet: an outline around the part they are in, and their pointers. */
export function OthersOnSheet({ holder }: { holder: RefObject<HTMLElement | null> }) {
  const others = useOthers();
  const nameOf = useNameOf();
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  useWhereabouts(usePeopleHere(), holder);
  // Drawn again with the sheet, whose parts may have moved; measured once the browser has laid it out.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const sheet = holder.current;
      const next = sheet ? others.map((visitor) => markOf(visitor, sheet)) : [];
      setMarks((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    });
    return () => cancelAnimationFrame(frame);
  });
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-30 print:hidden">
      {marks.map(({ visitor, box, point }) => (
        <div key={visitor.seat} style={{ color: colourOf(visitor) }}>
          {box && (
            <div
              data-visitor={nameOf(visitor)}
              className="absolute rounded-[4px] border-2 border-current"
              style={box}
            >
              <Name name={nameOf(visitor)} className="-top-[17px] -left-0.5" />
            </div>
          )}
          {point && (
            <div
              className="absolute motion-safe:transition-[left,top] motion-safe:duration-75"
              style={point}
            >
              <svg width="14" height="16" viewBox="0 0 14 16" aria-hidden="true">
                <path d="M1 1l11 8-5 .8L4 15z" fill="currentColor" className="stroke-paper" />
              </svg>
              <Name name={nameOf(visitor)} className="top-3.5 left-2.5" />
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function Name({ name, className }: { name: string; className: string }) {
  return (
    <span
      className={`absolute max-w-40 truncate rounded-[3px] px-1 text-[10.5px] leading-[15px] font-medium ${className}`}
      style={{ backgroundColor: 'currentColor' }}
    >
      <span style={{ color: onColour }}>{name}</span>
    </span>
  );
}

function markOf(visitor: MapVisitor, sheet: HTMLElement): Mark {
  const { part, pointer } = visitor.presence ?? { part: null, pointer: null };
  const under = pointer && (pointer.part === '' ? wholeOf(sheet) : boxOf(pointer.part, sheet));
  return {
    visitor,
    box: part === null ? null : boxOf(part, sheet),
    point: under && {
      left: under.left + pointer.x * under.width,
      top: under.top + pointer.y * under.height,
    },
  };
}

const wholeOf = ({ scrollWidth, scrollHeight }: HTMLElement): Box => ({
  ...{ left: 0, top: 0, width: scrollWidth, height: scrollHeight },
});

function boxOf(key: string, sheet: HTMLElement): Box | null {
  const part = sheet.querySelector(`[data-part="${CSS.escape(key)}"]`);
  if (!part?.checkVisibility()) return null;
  const [box, frame] = [part.getBoundingClientRect(), sheet.getBoundingClientRect()];
  return {
    left: box.left - frame.left + sheet.scrollLeft - 3,
    top: box.top - frame.top + sheet.scrollTop - 3,
    width: box.width + 6,
    height: box.height + 6,
  };
}
