import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { LiveEvent } from '@waymark/model';
import { useEffect, useRef, useState } from 'react';
import { addressOf, CallError, call } from '../api.ts';
import { forgetSession } from '../session.tsx';

/** An event with the map against whose rules it was held when it arrived. */
export type Shown = LiveEvent & { key: number; heldTo: string | undefined };
/** What fits on a page that is read; older events are on the map. */
const most = 200;
/** How long to wait before listening again where the browser has given up, in milliseconds. */
const pause = 3_000;

/**
 * Events as they arrive, the latest first. While paused they are kept aside; bursts are shown
 * together a few times a second, so that the page stays calm.
 */
export function useLive(workspace: string, map: string | undefined) {
  const [shown, setShown] = useState<Shown[]>([]);
  const [aside, setAside] = useState(0);
  const [paused, setPaused] = useState(false);
  const [opened, setOpened] = useState(false);
  const [broken, setBroken] = useState(false);
  const waiting = useRef<Shown[]>([]);
  const isPaused = useRef(paused);
  isPaused.current = paused;
  const next = useRef(0);
  const client = useQueryClient();
  const navigate = useNavigate();

  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const afterRefusal = async () => {
      const isOver = await call('getSession', {}).then(
        () => false,
        (error) => error instanceof CallError && error.status === 401,
      );
      if (left) return;
      if (isOver) {
        // First away from here: this page cannot be drawn without a session.
        await navigate({ to: '/sign-in' });
        forgetSession(client);
      } else {
        again = setTimeout(listen, pause);
      }
    };
    const listen = () => {
      const stream = new EventSource(addressOf('live', { workspace }, { map }));
      source = stream;
      stream.onopen = () => {
        setOpened(true);
        setBroken(false);
      };
      stream.onerror = () => {
        setBroken(true);
        // A browser tries again after silence, but never after a refusal: the session may have ended.
        if (stream.readyState === EventSource.CLOSED) void afterRefusal();
      };
      stream.onmessage = ({ data }: MessageEvent<string>) => {
        next.current += 1;
        const event = { ...(JSON.parse(data) as LiveEvent), key: next.current, heldTo: map };
        waiting.current = [event, ...waiting.current].slice(0, most);
      };
    };
    listen();
    const timer = setInterval(() => {
      if (isPaused.current) return setAside(waiting.current.length);
      const arrived = waiting.current;
      if (arrived.length === 0) return;
      waiting.current = [];
      setAside(0);
      setShown((before) => [...arrived, ...before].slice(0, most));
    }, 250);
    return () => {
      left = true;
      setOpened(false);
      source?.close();
      clearInterval(timer);
      clearTimeout(again);
    };
  }, [workspace, map, client, navigate]);

  return { shown, aside, paused, setPaused, opened, broken, clear: () => setShown([]) };
}
