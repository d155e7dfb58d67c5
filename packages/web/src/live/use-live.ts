import type { LiveEvent } from '@waymark/model';
import { useEffect, useRef, useState } from 'react';
import { addressOf } from '../api.ts';

export type Shown = LiveEvent & { key: number };
/** What fits on a page that is read; older events are on the map. */
const most = 200;

/**
 * Events as they arrive, the latest first. While paused they are kept aside; bursts are shown
 * together a few times a second, so that the page stays calm.
 */
export function useLive(workspace: string, map: string | undefined) {
  const [shown, setShown] = useState<Shown[]>([]);
  const [aside, setAside] = useState(0);
  const [paused, setPaused] = useState(false);
  const [broken, setBroken] = useState(false);
  const waiting = useRef<Shown[]>([]);
  const isPaused = useRef(paused);
  isPaused.current = paused;
  const next = useRef(0);

  useEffect(() => {
    const source = new EventSource(addressOf('live', { workspace }, { map }));
    source.onopen = () => setBroken(false);
    source.onerror = () => setBroken(true);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      next.current += 1;
      const event = { ...(JSON.parse(data) as LiveEvent), key: next.current };
      waiting.current = [event, ...waiting.current].slice(0, most);
    };
    const timer = setInterval(() => {
      if (isPaused.current) return setAside(waiting.current.length);
      const arrived = waiting.current;
      if (arrived.length === 0) return;
      waiting.current = [];
      setAside(0);
      setShown((before) => [...arrived, ...before].slice(0, most));
    }, 250);
    return () => {
      source.close();
      clearInterval(timer);
    };
  }, [workspace, map]);

  return { shown, aside, paused, setPaused, broken, clear: () => setShown([]) };
}
