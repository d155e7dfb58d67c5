import { start } from './start.ts';
import type { Call, Tracker } from './tracker.ts';

declare global {
  interface Window {
    /** A plain list of calls until the script has loaded, the tracker from then on. */
    waymark?: Tracker | Call[];
  }
  interface Document {
    /** True while the browser prepares a page nobody has opened yet. */
    prerendering?: boolean;
  }
}

const tag = document.currentScript as HTMLScriptElement;

const begin = () => {
  const waiting = window.waymark || [];
  // The script standing on the page twice must not count everything twice.
  if (!('track' in waiting))
    window.waymark = start({ key: '', ...tag.dataset, host: tag.src, calls: waiting });
};

// A page the browser prepares in advance has not been seen by anyone yet.
if (document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
else begin();
