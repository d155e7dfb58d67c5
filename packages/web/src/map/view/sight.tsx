import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { type Column, columnAt, type Frame } from '../layout/frame.ts';
import { everything, SightStoreProvider } from './part-ranges.tsx';
import { type Range, sameRange } from './ranges.ts';
import { createSight, type Drawer, type Sight, type SightStore } from './sight-store.ts';
import { useSameColumns } from './use-same-columns.ts';

/** How many columns beyond each edge are drawn before they come into sight. */
const ahead = 2;

/** What rows ask for their own columns; apart from the range, which rows need not be drawn again for. */
interface Watch {
  store: SightStore | null;
  /** What scrolls the sheet; null when the page does. */
  root: () => HTMLElement | null;
}
const WatchContext = createContext<Watch>({ store: null, root: () => null });

/** Watches which columns of a sheet that is wider than the page are in sight. */
export function SightProvider({
  holder,
  frame,
  width,
  room,
  far,
  children,
}: {
  holder: RefObject<HTMLElement | null>;
  frame: Frame;
  /** How wide the sheet's frame is, in pixels. */
  width: number;
  /** What is left of the screen beneath the journey when the map opens, in pixels. */
  room: number;
  /** Whether the rows beneath the journey are put away, since it is seen from far. */
  far: boolean;
  children: ReactNode;
}) {
  const isWide = frame.width > width;
  const columns = useSameColumns(frame.columns);
  const [store] = useState(() => createSight(sightAt(columns, 0, width), room));
  useEffect(() => () => store.stop(), [store]);
  useLayoutEffect(() => {
    const sheet = holder.current;
    if (!sheet) return;
    const look = () => {
      const next = sightAt(columns, isWide ? sheet.scrollLeft : 0, width);
      const { wanted, seen } = store.get();
      if (!sameRange(wanted, next.wanted) || !sameRange(seen, next.seen)) store.look(next);
    };
    look();
    if (!isWide) return;
    sheet.addEventListener('scroll', look, { passive: true });
    return () => sheet.removeEventListener('scroll', look);
  }, [holder, columns, width, isWide, store]);
  // Before rows hear where they stand.
  useLayoutEffect(() => store.putAway(far), [store, far]);
  usePrinting(store, columns);
  const watch = useMemo(
    () => ({ store, root: () => (isWide ? holder.current : null) }),
    [store, holder, isWide],
  );
  return (
    <WatchContext value={watch}>
      <SightStoreProvider value={store}>{children}</SightStoreProvider>
    </WatchContext>
  );
}

function sightAt(columns: readonly Column[], left: number, width: number): Sight {
  const last = columns.length - 1;
  const seen = { first: columnAt({ columns }, left), last: columnAt({ columns }, left + width) };
  const wanted = {
    first: Math.max(0, seen.first - ahead),
    last: Math.min(last, seen.last + ahead),
  };
  return { seen, wanted };
}

/** On paper everything is in sight. */
function usePrinting(store: SightStore, columns: readonly Column[]): void {
  useEffect(() => {
    const print = () => {
      const all = { first: 0, last: columns.length - 1 };
      flushSync(() => store.look({ seen: all, wanted: all }, true));
    };
    addEventListener('beforeprint', print);
    return () => removeEventListener('beforeprint', print);
  }, [store, columns]);
}

interface RowSight {
  range: Range | null;
  height: number;
  isNamed: boolean;
}

/**
 * Which columns a row of the sheet draws now; null while it is far above or below the screen. The
 * height it had when it last was near keeps everything beneath it where it is; `expected` is how high
 * it will be when all of it is drawn, in pixels. Its name is left out for the first moment of a map
 * that opens with it out of sight.
 */
export function useRowSight(row: RefObject<HTMLElement | null>, expected: number): RowSight {
  const { store, root } = useContext(WatchContext);
  const [state, setState] = useState<RowSight>(() => {
    const { range, isNamed } = store?.opensWith(expected) ?? inSight;
    return { range, isNamed, height: 0 };
  });
  const drawn = useRef(state.range);
  const named = useRef(state.isNamed);
  useEffect(() => {
    const element = row.current;
    if (!element || !store) return;
    let height = 0;
    const drawer: Drawer = {
      ...{ near: drawn.current !== null, have: drawn.current, element: () => element },
      draw: (range) => {
        drawn.current = range;
        setState(({ isNamed }) => ({ range, isNamed, height }));
      },
      ...(!named.current && { name: () => setState((it) => ({ ...it, isNamed: true })) }),
      lookAnew: () => {
        observer.unobserve(element);
        observer.observe(element);
      },
    };
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        // What is put away for a while did not move out of sight.
        if (!entry || store.isAway()) return;
        drawer.near = entry.isIntersecting;
        if (!drawer.near && drawer.have) height = entry.boundingClientRect.height;
        store.changed();
      },
      { root: root(), rootMargin: '400px 0px' },
    );
    observer.observe(element);
    const forget = store.add(drawer);
    return () => {
      forget();
      observer.disconnect();
    };
  }, [row, store, root]);
  return store ? state : { ...inSight, height: 0 };
}

const inSight = { range: everything, isNamed: true };
