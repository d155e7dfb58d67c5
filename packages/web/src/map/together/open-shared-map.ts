import { afterFrame } from './after-frame.ts';
import { begin } from './begun.ts';
import { mapAhead } from './early.ts';
import { loadDocument } from './load-document.ts';
import { followPage } from './page-events.ts';
import type { MapPlace, SharedMap, SharedMapEvents, SharedView } from './shared-map.ts';

/**
 * Opens a map. One that came with its page is shown before the code of its document is here, a sixth of
 * all that would have to be read first: what is done meanwhile is done as soon as it is, in that order.
 */
export function openSharedMap(place: MapPlace, events: SharedMapEvents): SharedMap {
  const begun = begin();
  const listeners = new Set<() => void>();
  let ahead = viewAhead(place);
  const waiting: ((document: SharedMap) => void)[] = [];
  let document: SharedMap | undefined;
  let isLoading = false;
  /** Somebody began to do something with the page. */
  let isBegun = false;
  let closed = false;
  let ended = false;

  /** The document once it holds the map. */
  const there = (): SharedMap | undefined => (document?.view() ? document : undefined);

  function whenThere(act: (document: SharedMap) => void): void {
    const now = there();
    if (now) act(now);
    else {
      waiting.push(act);
      load();
    }
  }

  function tell(): void {
    const now = there();
    for (let act = now && waiting.shift(); now && act; act = waiting.shift()) act(now);
    for (const listener of [...listeners]) listener();
    if (isOver()) end();
  }

  function load(): void {
    if (isLoading) return;
    isLoading = true;
    loadDocument({ isWanted: () => !isOver(), failed: isAlone }).then(
      (code) => {
        letGoOfPage();
        if (!code || isOver()) return;
        document = code.openDocument(place, { ...events, onUnreachable }, begun);
        document.subscribe(tell);
        if (isBegun) document.complete();
        tell();
      },
      (error) => {
        if (!closed) events.onClosed(error);
      },
    );
  }

  /** What is done waits in this window alone, and says so. */
  function isAlone(): void {
    if (ahead) ahead = { ...ahead, keeping: 'waiting' };
    tell();
  }

  /** The line was cut after the map was drawn and before its document came. */
  function onUnreachable(): void {
    if (!there()) isAlone();
    events.onUnreachable();
  }

  /** A page that was left has nothing more to do, unless something was done at it. */
  const isOver = () => closed && waiting.length === 0;

  function end(): void {
    if (ended) return;
    ended = true;
    letGoOfPage();
    loading.stop();
    document?.close();
  }

  // First what is seen is painted.
  const loading = afterFrame(() => afterFrame(load).ask());
  const complete = () => {
    isBegun = true;
    if (document) document.complete();
    else load();
  };
  const letGoOfPage = followPage({
    ...{ begun: complete, hidden: load, left: load },
    wouldLose: () => waiting.length > 0,
  });
  if (ahead) loading.ask();
  else load();

  return {
    ...begun,
    hand: {
      edit: (change, as) => whenThere(({ hand }) => hand.edit(change, as)),
      seal: () => whenThere(({ hand }) => hand.seal()),
      takeBack: (as) => whenThere(({ hand }) => hand.takeBack(as)),
      undo: () => whenThere(({ hand }) => hand.undo()),
      redo: () => whenThere(({ hand }) => hand.redo()),
    },
    view: () => document?.view() ?? ahead,
    complete,
    forgetOlder: () => whenThere((it) => it.forgetOlder()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      if (isOver()) end();
    },
  };
}

function viewAhead(place: MapPlace): SharedView | undefined {
  const ahead = mapAhead(place);
  return (
    ahead && {
      ...ahead,
      ...{ ownEdits: 0, canUndo: false, canRedo: false, keeping: 'saving', hasOlder: false },
      ...{ refused: null, declined: null },
    }
  );
}
