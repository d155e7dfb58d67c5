import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { keep, kept } from '../../kept.ts';
import { type Level, levels, step, type View, wholeView } from './level.ts';

export interface ViewHand {
  view: View;
  setLevel(level: Level): void;
  /** One step closer (1) or farther away (-1). */
  zoom(by: number): void;
  /** Closes a stage or phase to a narrow column, or opens it again. */
  fold(id: string): void;
  /** Opens a stage or phase, if it is closed. */
  unfold(id: string): void;
}

const idle = () => undefined;
const ViewContext = createContext<ViewHand>({
  ...{ view: wholeView, setLevel: idle, zoom: idle, fold: idle, unfold: idle },
});
/** How much of the map this reader sees, and the ways to see more or less of it. */
export const useView = (): ViewHand => useContext(ViewContext);

const keyFor = (map: string) => `waymark.view.${map}`;

/** Keeps what this reader sees of a map in this browser; nobody else's drawing changes by it. */
export function ViewProvider({ map, children }: { map: string; children: ReactNode }) {
  const [view, setView] = useState(() => readView(kept(keyFor(map))));
  useEffect(() => {
    const isWhole = view.level === wholeView.level && view.folded.size === 0;
    keep(keyFor(map), isWhole ? null : writeView(view));
  }, [map, view]);
  // A map of hundreds of touchpoints is drawn anew in slices, so that the page stays responsive.
  const change = useCallback((next: (now: View) => View) => {
    startTransition(() => setView(next));
  }, []);
  const hand = useMemo(
    (): ViewHand => ({
      view,
      setLevel: (level) => change((now) => ({ ...now, level })),
      zoom: (by) => change((now) => zoomed(now, by)),
      fold: (id) => change((now) => ({ ...now, folded: toggled(now.folded, id) })),
      unfold: (id) =>
        change((now) => (now.folded.has(id) ? { ...now, folded: toggled(now.folded, id) } : now)),
    }),
    [view, change],
  );
  return <ViewContext value={hand}>{children}</ViewContext>;
}

function zoomed(now: View, by: number): View {
  const level = step(now.level, by);
  return level === now.level ? now : { ...now, level };
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface Saved {
  level: Level;
  folded: string[];
}

/** Another Waymark may have written it, or somebody by hand: then the whole map is always right. */
function isSaved(it: unknown): it is Saved {
  if (typeof it !== 'object' || it === null || !('level' in it) || !('folded' in it)) return false;
  const isLevel = levels.some((level) => level === it.level);
  return isLevel && Array.isArray(it.folded) && it.folded.every((id) => typeof id === 'string');
}

const writeView = ({ level, folded }: View): string =>
  JSON.stringify({ level, folded: [...folded] });

function readView(saved: string | null): View {
  if (saved === null) return wholeView;
  try {
    const read: unknown = JSON.parse(saved);
    return isSaved(read) ? { level: read.level, folded: new Set(read.folded) } : wholeView;
  } catch {
    return wholeView;
  }
}
