import { type ComponentType, useEffect, useState } from 'react';
import { CallError } from '../api.ts';
import { type HeldKeys, holdKeys } from './held-keys.ts';
import type { Later } from './later.ts';
import { Failed, Loading } from './notice.tsx';

/**
 * A part of the page of which the code comes later. It is drawn as soon as that is there, with what was
 * pressed meanwhile; that it is still coming, or does not come, is said at the foot of the page.
 */
export function laterPart<T, P extends object>(
  code: Later<T>,
  pick: (code: T) => ComponentType<P>,
  /** Whether anybody waits for it; by default whoever draws it does. */
  isAwaited: (props: P) => boolean = () => true,
): ComponentType<P> {
  const part: Later<ComponentType<P>> = {
    now: () => {
      const here = code.now();
      return here && pick(here);
    },
    ask: () => code.ask().then(pick),
  };
  return (props) => <LaterPart part={part} isAwaited={isAwaited(props)} props={props} />;
}

function LaterPart<P extends object>({
  part,
  isAwaited,
  props,
}: {
  part: Later<ComponentType<P>>;
  isAwaited: boolean;
  props: P;
}) {
  const [Part, setPart] = useState(() => part.now());
  const [hasFailed, setHasFailed] = useState(false);
  const isComing = Part === null && !hasFailed;
  useEffect(() => {
    if (!isComing) return;
    let isDrawn = true;
    part.ask().then(
      (it) => isDrawn && setPart(() => it),
      // What nobody waits for is asked for again when somebody does.
      () => isDrawn && isAwaited && setHasFailed(true),
    );
    return () => {
      isDrawn = false;
    };
  }, [part, isComing, isAwaited]);
  useHeldKeys(isComing && isAwaited, Part !== null);
  if (Part) return <Part {...props} />;
  return isAwaited ? <NotHere again={hasFailed ? () => setHasFailed(false) : null} /> : null;
}

/** What is pressed while somebody waits goes to what has the focus when the part is there. */
function useHeldKeys(isAwaited: boolean, isHere: boolean): void {
  const [held] = useState<{ keys: HeldKeys | null }>(() => ({ keys: null }));
  useEffect(() => {
    if (isAwaited) held.keys ??= holdKeys();
    else {
      if (isHere) held.keys?.handOn();
      else held.keys?.drop();
      held.keys = null;
    }
  }, [isAwaited, isHere, held]);
  useEffect(() => () => held.keys?.drop(), [held]);
}

/** A browser says no more of code than that it did not come. */
const offline = new CallError(0, 'OFFLINE', '');

/** At the foot of the page, since some of these parts have no place in it. */
function NotHere({ again }: { again: (() => void) | null }) {
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex justify-center px-4 print:hidden">
      <div className="pointer-events-auto bg-sheet px-3.5">
        {again ? <Failed error={offline} retry={again} /> : <Loading />}
      </div>
    </div>
  );
}
