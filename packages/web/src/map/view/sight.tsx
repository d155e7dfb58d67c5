import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react';
import { columnAt, type Frame } from '../layout/frame.ts';

/** The columns that are in sight, or nearly; only these are drawn. */
export interface Sight {
  first: number;
  last: number;
  /** What scrolls them; null when the page does. */
  root: HTMLElement | null;
}

/** How many columns beyond each edge are drawn before they come into sight. */
const ahead = 2;

const SightContext = createContext<Sight>({ first: 0, last: Number.POSITIVE_INFINITY, root: null });
/** Which columns are worth drawing now; a lane draws nothing for the others. */
export const useSight = (): Sight => useContext(SightContext);

/** Watches which columns of a sheet that is wider than the page are in sight. */
export function SightProvider({
  holder,
  frame,
  width,
  children,
}: {
  holder: RefObject<HTMLElement | null>;
  frame: Frame;
  /** How wide the sheet's frame is, in pixels. */
  width: number;
  children: ReactNode;
}) {
  const isWide = frame.width > width;
  const [sight, setSight] = useState(() => sightAt(frame, 0, width, null));
  const isPrinting = usePrinting();
  useLayoutEffect(() => {
    const sheet = holder.current;
    if (!sheet) return;
    const look = () => {
      const next = sightAt(frame, isWide ? sheet.scrollLeft : 0, width, isWide ? sheet : null);
      setSight((now) => (same(now, next) ? now : next));
    };
    look();
    if (!isWide) return;
    sheet.addEventListener('scroll', look, { passive: true });
    return () => sheet.removeEventListener('scroll', look);
  }, [holder, frame, width, isWide]);
  const all = { first: 0, last: frame.columns.length - 1, root: null };
  return <SightContext value={isPrinting ? all : sight}>{children}</SightContext>;
}

function sightAt(frame: Frame, left: number, width: number, root: HTMLElement | null): Sight {
  const last = frame.columns.length - 1;
  return {
    first: Math.max(0, columnAt(frame, left) - ahead),
    last: Math.min(last, columnAt(frame, left + width) + ahead),
    root,
  };
}

const same = (a: Sight, b: Sight): boolean =>
  a.first === b.first && a.last === b.last && a.root === b.root;

/** On paper everything is in sight. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    const change = () => setPrinting(media.matches);
    media.addEventListener('change', change);
    return () => media.removeEventListener('change', change);
  }, []);
  return printing;
}

/**
 * Whether something is in sight or nearly, looking up and down, and how high it was when it last was:
 * an empty place of that height keeps everything beneath it where it is.
 */
export function useNear(of: RefObject<HTMLElement | null>): { near: boolean; height: number } {
  const { root } = useSight();
  const [state, setState] = useState({ near: false, height: 0 });
  useEffect(() => {
    const element = of.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (!last) return;
        // Whoever writes in it keeps their field, wherever they look.
        const near = last.isIntersecting || element.contains(document.activeElement);
        const { height } = last.boundingClientRect;
        setState((now) => (now.near === near ? now : { near, height }));
      },
      { root, rootMargin: '400px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, root]);
  const isPrinting = root === null && matchMedia('print').matches;
  return isPrinting ? { near: true, height: 0 } : state;
}
