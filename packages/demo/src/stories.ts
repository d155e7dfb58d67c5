import { type Calendar, day } from './calendar.ts';

/** What happened at the shop in these ninety days; the numbers on the map come from these alone. */
export interface Stories {
  /** From this instant the shipping costs of a bicycle are shown last, as a shock on small screens. */
  shippingShownLast: number;
  /** The carrier whose deliveries of one fortnight came late. */
  lateCarrier: string;
  lateFrom: number;
  lateUntil: number;
}

export function storiesOf(calendar: Calendar): Stories {
  return {
    shippingShownLast: calendar.end - 26 * day,
    lateCarrier: 'Snelpak',
    lateFrom: calendar.end - 48 * day,
    lateUntil: calendar.end - 34 * day,
  };
}

/** Share of those at the checkout who leave it, by device and by whether shipping is shown last. */
export function leaveCheckout(stories: Stories, ts: number, device: string): number {
  const shock = ts >= stories.shippingShownLast;
  if (device === 'phone') return shock ? 0.46 : 0.2;
  return shock ? 0.19 : 0.16;
}

/** Days a parcel is late: the late carrier's fortnight, and now and then anyone. */
export function daysLate(
  stories: Stories,
  carrier: string,
  shippedAt: number,
  chance: number,
): number {
  const late =
    carrier === stories.lateCarrier &&
    shippedAt >= stories.lateFrom &&
    shippedAt < stories.lateUntil;
  if (late) return chance < 0.82 ? 3 + Math.floor(chance * 5) : 0;
  return chance < 0.04 ? 1 : 0;
}
