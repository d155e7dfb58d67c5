import type { Fields, Tracker } from './tracker.ts';

/** Sends a marked element's name and its `data-waymark-*` words when it is clicked. */
export function watchClicks(tracker: Tracker): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const element = (target as Element).closest?.('[data-waymark]');
      if (!element) return;
      const properties: Fields = {};
      for (const { name, value } of element.attributes)
        if (name.startsWith('data-waymark-')) properties[name.slice(13).replace(/-/g, '_')] = value;
      tracker.track(element.getAttribute('data-waymark') || '', properties);
    },
    // Capturing, so that a site that stops its clicks from bubbling is still measured.
    true,
  );
}

/** Calls `look` after anything that may have changed the address without loading a page. */
export function watchAddress(look: () => void): void {
  // One turn later the router has set the title, and a redirect has become one view.
  const later = () => setTimeout(look);
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = (...given) => {
      original.apply(history, given);
      later();
    };
  }
  addEventListener('popstate', later);
}
