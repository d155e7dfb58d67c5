import { useQuery } from '@tanstack/react-query';
import { type Item, itemKinds, type Thread } from '@waymark/model';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useSteady } from '../map/sheet/use-steady.ts';
import { useAfterPaint } from '../parts/use-after-paint.ts';
import { type MapPlace, threadsQuery } from './queries.ts';

export interface Talk {
  place: MapPlace;
  /** Open threads by what they are about. */
  about: Threads;
  /** How many threads are open. */
  open: number;
  /** What is shown beside the map: `all`, a thread, or a part such as `cell:ab12`; null for nothing. */
  shown: string | null;
  /** Shows what is said about a part, with a field to say more. */
  openOn: (item: Item) => void;
  openAll: () => void;
  close: () => void;
}

const TalkContext = createContext<Talk | null>(null);

/** What is said about the parts of the open map; null where nobody comments, as on a public page. */
export const useTalk = (): Talk | null => useContext(TalkContext);

type Threads = ReadonlyMap<string, readonly Thread[]>;
const nothingSaid: Threads = new Map();
const SaidContext = createContext(nothingSaid);

/** Whether anything is said about a part; who asks is not drawn again for what is shown beside the map. */
export const useIsTalkedOf = (item: Item): boolean => useContext(SaidContext).has(keyOf(item));

export const keyOf = ({ kind, id }: Item): string => `${kind}:${id}`;

/** The part of the map in an address; null for everything and for a single thread. */
export function itemIn(shown: string): Item | null {
  const [, name, id] = /^([a-z]+):(.+)$/.exec(shown) ?? [];
  const kind = itemKinds.find((it) => it === name);
  return kind && id ? { kind, id } : null;
}

export function TalkProvider({
  place,
  shown,
  show,
  children,
}: {
  place: MapPlace;
  shown: string | null;
  /** Puts what is shown in the address. */
  show: (shown: string | null) => void;
  children: ReactNode;
}) {
  const { workspace, map } = place;
  const enabled = useAfterPaint();
  const { data } = useQuery({ ...threadsQuery({ workspace, map }), enabled });
  const openOn = useSteady((item: Item) => show(keyOf(item)));
  const openAll = useSteady(() => show('all'));
  const close = useSteady(() => show(null));
  const open = useMemo(
    () => (data?.threads ?? []).filter((thread) => thread.resolved === null),
    [data],
  );
  // The same while nothing is said, so that an answer that says so has nothing drawn again.
  const about = useMemo(
    () => (open.length === 0 ? nothingSaid : Map.groupBy(open, (thread) => keyOf(thread.item))),
    [open],
  );
  const talk = useMemo((): Talk => {
    const way = { openOn, openAll, close };
    return { place: { workspace, map }, about, open: open.length, shown, ...way };
  }, [about, open.length, workspace, map, shown, openOn, openAll, close]);
  return (
    <TalkContext value={talk}>
      <SaidContext value={about}>{children}</SaidContext>
    </TalkContext>
  );
}
