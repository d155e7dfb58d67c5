import { address, campaignNow, pageNow } from './moment.ts';
import { openOutbox, weigh } from './outbox.ts';
import { openShelf } from './shelf.ts';
import type { Call, ConsentMode, Tracker } from './tracker.ts';
import { watchAddress, watchClicks } from './watch.ts';

const library = { name: 'waymark', version: '0.1.0' };
const sessionIdleMs = 18e5;
/** Segment's limit for one event, which the server holds to as well. */
const largestEvent = 32e3;
const mostWaiting = 1e3;

/** Where events go and what may be measured. */
export interface Options {
  /** The write key of the workspace. */
  key: string;
  /** The address of Waymark, or of the script in the same folder. */
  host: string;
  /** What holds until the visitor has chosen; `cookieless` when left out. */
  consent?: string | undefined;
  /** `manual` turns automatic page views off. */
  pages?: string | undefined;
  /** Calls made before the tracker was there, run before the first page view. */
  calls?: Call[];
}

declare global {
  interface Navigator {
    /** The browser's general wish not to be followed (GPC); absent where it is unknown. */
    globalPrivacyControl?: boolean;
  }
}

const random = () => crypto.getRandomValues(new Uint32Array(3)).join('');

/** Starts measuring this page and answers the tracker to call. Start one tracker a page. */
export function start(options: Options): Tracker {
  const prefix = `waymark.${options.key}.`;
  const tab = random();
  const shelf = openShelf(prefix);
  const { read, write } = shelf;
  let mode: ConsentMode = 'full';
  let held: (() => void)[] = [];
  let clock = 0;
  let seen = '';
  let referrer = document.referrer;

  const look = (again?: boolean) => {
    if (again) seen = '';
    if (options.pages !== 'manual' && address() !== seen) tracker.page();
  };
  /** Makes or renews the ids of this browser and this visit; only ever with full consent. */
  const renewIds = () => {
    const now = Date.now();
    if (!read('ia')) write('ia', random());
    if (!(now - Number(read('it')) < sessionIdleMs)) write('is', random());
    write('it', now);
  };
  const capture = (type: string, fields: object) => {
    if (mode === 'none') return;
    // A page view comes before what is done on the page, even if its router was not noticed.
    if (type !== 'page') look();
    if (mode === 'full') renewIds();
    // Strictly rising, so that sorting by name keeps the order of events within a millisecond.
    clock = Math.max(Date.now(), clock + 1);
    const messageId = clock.toString(36) + tab;
    const event = JSON.stringify({
      type,
      messageId,
      originalTimestamp: new Date(),
      anonymousId: read('ia'),
      userId: read('iu'),
      ...fields,
      context: {
        page: pageNow(referrer),
        locale: navigator.language,
        campaign: campaignNow(),
        consent: { mode },
        library,
        sessionId: read('is'),
        groupId: read('ig'),
      },
    });
    if (weigh(event) > largestEvent || shelf.names('e').length > mostWaiting) {
      console.warn('waymark: dropped', type);
      return;
    }
    write(`e${messageId}`, event);
    deliverSoon();
  };
  /** Who someone is may only be told with full consent; until then it waits in this page. */
  const withConsent = (call: () => void) => {
    if (mode === 'full') call();
    else held.push(call);
  };
  const settle = (next: string, explicit?: boolean) => {
    const before = mode;
    mode = next === 'full' || next === 'cookieless' ? next : 'none';
    if (mode === 'none' || (before === 'full' && mode !== before)) shelf.drop(shelf.names());
    shelf.keep(mode === 'full');
    if (mode === 'full') {
      // Only a choice made by the visitor is remembered; its removal tells the other tabs.
      write('c', explicit ? mode : read('c') || '');
      for (const call of held.splice(0)) call();
    }
    if (before === 'none') look(true);
  };

  const tracker: Tracker = {
    track: (event, properties) => capture('track', { event, properties }),
    page(name, properties) {
      if (seen && address() !== seen) referrer = seen;
      seen = address();
      if (typeof name === 'object') {
        properties = name;
        name = undefined;
      }
      capture('page', { name, properties: { ...pageNow(referrer), ...properties } });
    },
    identify: (given, traits) =>
      withConsent(() => {
        if (typeof given === 'object') traits = given;
        else {
          // Another person signs in: what follows must not reach back to the one before.
          if (read('iu') && read('iu') !== `${given}`) tracker.reset();
          write('iu', given);
        }
        capture('identify', { traits });
      }),
    group: (id, traits) =>
      withConsent(() => {
        write('ig', id);
        capture('group', { groupId: read('ig'), traits });
      }),
    alias: (id, previous) =>
      withConsent(() => {
        const previousId = previous || read('iu') || read('ia');
        write('iu', id);
        capture('alias', { previousId });
      }),
    reset() {
      held = [];
      shelf.drop(shelf.names('i'));
    },
    consent(next) {
      if (next) settle(next, true);
      return mode;
    },
    push(...calls) {
      for (const [name, ...given] of calls)
        (tracker[name] as (...given: unknown[]) => unknown)(...given);
    },
  };

  // A choice made on this site outranks the browser's general signal; a mere default does not.
  shelf.keep(true);
  const wanted = options.consent ?? 'cookieless';
  settle(
    read('c') || (wanted === 'full' && navigator.globalPrivacyControl ? 'cookieless' : wanted),
  );
  const deliverSoon = openOutbox(
    shelf,
    new URL('v1/batch', options.host).href,
    options.key,
    prefix,
    tab,
  );
  addEventListener('storage', ({ key, newValue }) => {
    // Consent withdrawn in another tab ends measuring here too.
    if (key === `${prefix}c` && newValue === null) settle('none');
  });
  tracker.push(...(options.calls || []));
  // Back to a page the browser kept alive is a view like any other.
  addEventListener('pageshow', ({ persisted }) => look(persisted));
  watchClicks(tracker);
  watchAddress(look);
  look();
  return tracker;
}
