import type { FromServer, MapVisitor, Presence } from '@waymark/model';

/** Who has the map open beside this window, and where they are. */
export interface PeopleHere {
  /** The others; the same array until something of them changes. */
  others(): readonly MapVisitor[];
  subscribe(listener: () => void): () => void;
  /** The seat of whom the reader goes along with; null while they go their own way. */
  followed(): number | null;
  follow(seat: number | null): void;
  /** Says where this window's reader is; sent at most so often. */
  move(change: Partial<Presence>): void;
  welcome(message: Extract<FromServer, { kind: 'welcome' }>): void;
  hear(message: FromServer): void;
  cut(): void;
  /** From now on what this window's reader does is said by this. */
  speakBy(say: (presence: Presence) => void): void;
}

const tellMs = 60;

export function createPeopleHere(): PeopleHere {
  let say = (_: Presence): void => undefined;
  let others: readonly MapVisitor[] = [];
  let presence: Presence = { part: null, pointer: null };
  let telling = false;
  const listeners = new Set<() => void>();
  const set = (next: readonly MapVisitor[]) => {
    others = next;
    for (const listener of [...listeners]) listener();
  };
  let followed: number | null = null;
  const without = (seat: number) => others.filter((it) => it.seat !== seat);
  return {
    others: () => others,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    followed: () => followed,
    follow(seat) {
      followed = seat;
      set(others);
    },
    move(change) {
      const next = { ...presence, ...change };
      if (JSON.stringify(next) === JSON.stringify(presence)) return;
      presence = next;
      if (telling) return;
      telling = true;
      setTimeout(() => {
        telling = false;
        say(presence);
      }, tellMs);
    },
    welcome(message) {
      set(message.visitors);
      say(presence);
    },
    hear(message) {
      if (message.kind === 'here') {
        const { visitor } = message;
        const known = others.some((it) => it.seat === visitor.seat);
        set(
          known
            ? others.map((it) => (it.seat === visitor.seat ? visitor : it))
            : [...others, visitor],
        );
      } else if (message.kind === 'left') set(without(message.seat));
    },
    cut: () => set([]),
    speakBy(next) {
      say = next;
    },
  };
}
