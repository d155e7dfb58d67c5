import { useEffect, useState } from 'react';

interface Tip {
  text: string;
  x: number;
  y: number;
  above: boolean;
}

/** A touchpoint waits longer than a lone figure: first one wants to see where its people go. */
const wait = (of: Element): number => (of.hasAttribute('data-touchpoint') ? 900 : 380);
const room = { width: 300, height: 150 };

/**
 * Says what a figure means when it is pointed at or focused: the lines of its `data-tip`, then the
 * window that all figures share. One layer for the page, so that figures carry nothing but a text.
 */
export function TipLayer({ definition }: { definition: string | null }) {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setTip(null);
    };
    const show = (target: EventTarget | null, at: { x: number; y: number } | null) => {
      hide();
      const of = target instanceof Element ? target.closest('[data-tip]') : null;
      const text =
        of instanceof HTMLElement || of instanceof SVGElement ? of.dataset.tip : undefined;
      if (!of || !text) return;
      timer = setTimeout(() => setTip(placed(text, of, at)), wait(of));
    };
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && event.buttons === 0) {
        show(event.target, { x: event.clientX, y: event.clientY });
      }
    };
    const focus = (event: FocusEvent) => {
      const isSeen = event.target instanceof Element && event.target.matches(':focus-visible');
      if (isSeen) show(event.target, null);
    };
    addEventListener('pointerover', over);
    addEventListener('focusin', focus);
    for (const name of ['pointerdown', 'keydown', 'scroll', 'focusout'] as const) {
      addEventListener(name, hide, true);
    }
    return () => {
      hide();
      removeEventListener('pointerover', over);
      removeEventListener('focusin', focus);
      for (const name of ['pointerdown', 'keydown', 'scroll', 'focusout'] as const) {
        removeEventListener(name, hide, true);
      }
    };
  }, []);
  if (!tip) return null;
  const [first, ...others] = tip.text.split('\n');
  return (
    <div
      role="tooltip"
      className={`pointer-events-none fixed z-50 max-w-[300px] rounded border border-ink bg-sheet px-3 py-2 text-[12px]/[1.45] text-ink2 ${tip.above ? '-translate-y-full' : ''}`}
      style={{ left: tip.x, top: tip.y }}
    >
      <p className="font-[560] text-ink">{first}</p>
      {others.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {definition && (
        <p className="mt-1 border-t border-hair pt-1 text-[11px] text-ink3">{definition}</p>
      )}
    </div>
  );
}

function placed(text: string, of: Element, at: { x: number; y: number } | null): Tip {
  const box = of.getBoundingClientRect();
  const x = Math.max(8, Math.min(at ? at.x + 10 : box.left, innerWidth - room.width - 8));
  const bottom = at ? at.y + 16 : box.bottom + 6;
  const above = bottom + room.height > innerHeight;
  return { text, x, y: above ? (at ? at.y - 10 : box.top - 6) : bottom, above };
}
