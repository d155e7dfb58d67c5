import { type Consent, consentModes, type JsonValue } from '@waymark/model';
import type { Message } from './message.ts';
import { isObject, objectAt, textAt } from './objects.ts';

/** Categories of consent under which measuring falls, in the words of the common consent tools. */
const measuring = /analytic|performance|statistic|measure/i;

/**
 * What the person agreed to. The sender's own `context.consent.mode` decides; then Segment's
 * `context.consent.categoryPreferences`, where the category for measuring (or, without one, all
 * of them) gives `full` or `none`; then a Global Privacy Control header, which means `cookieless`.
 */
export function consentOf({ context }: Message, gpc: boolean): Consent {
  const consent = objectAt(context, 'consent');
  const mode = textAt(consent, 'mode');
  const own = consentModes.find((it) => it === mode);
  if (own) return own;
  const preferences = consent.categoryPreferences;
  if (isObject(preferences)) {
    const said = answerOf(preferences);
    if (said === false) return 'none';
    if (said === true && !gpc) return 'full';
  }
  return gpc ? 'cookieless' : 'unknown';
}

function answerOf(preferences: { [category: string]: JsonValue }): boolean | undefined {
  const all = Object.entries(preferences).filter(([, value]) => typeof value === 'boolean');
  const own = all.filter(([category]) => measuring.test(category));
  if (own.length > 0) return own.every(([, value]) => value === true);
  if (all.length > 0 && all.every(([, value]) => value === false)) return false;
  return undefined;
}
