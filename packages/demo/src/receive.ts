import { day, hour } from './calendar.ts';
import { type Diary, note, pass, passUntilOpen } from './diary.ts';
import { daysLate } from './stories.ts';

const carriers = [
  ['Snelpak', 45],
  ['Fietskoerier', 30],
  ['Dorpspost', 25],
] as const;

/** The bicycle comes home; late ones make people ring. */
export function receive(diary: Diary, how: 'delivery' | 'pickup'): void {
  if (how === 'pickup') {
    passUntilOpen(diary, 3 * day, 0.5);
    note(diary, {
      name: 'Order Picked Up',
      channel: 'store',
      properties: { store: diary.person.store },
    });
    return;
  }
  const carrier = diary.random.pick(carriers);
  pass(diary, 1.2 * day, 0.3);
  const shippedAt = diary.now;
  note(diary, { name: 'Order Shipped', channel: 'delivery', properties: { carrier } });
  const late = daysLate(diary.stories, carrier, shippedAt, diary.random.next());
  const arrives = openAt(shippedAt + 2 * day + late * day, diary);
  if (late >= 2 && diary.random.chance(0.58)) callAboutDelivery(diary, shippedAt + 3 * day);
  else if (diary.random.chance(0.05)) callAboutDelivery(diary, shippedAt + 2 * day);
  diary.now = Math.max(arrives, diary.now + hour);
  note(diary, {
    name: 'Order Delivered',
    channel: 'delivery',
    properties: { carrier, days_late: late },
  });
  if (late >= 2 && diary.random.chance(0.2)) callAboutDelivery(diary, diary.now + day);
}

function openAt(ts: number, diary: Diary): number {
  return ts + diary.random.next() * 6 * hour;
}

function callAboutDelivery(diary: Diary, around: number): void {
  diary.now = around;
  passUntilOpen(diary, 2 * hour, 0.6);
  note(diary, {
    name: 'Call Received',
    channel: 'phone',
    properties: { about: 'where is my order', minutes: diary.random.whole(4, 18) },
  });
}
