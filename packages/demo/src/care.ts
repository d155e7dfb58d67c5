import { placeOrder } from './buy.ts';
import { day, hour, minute } from './calendar.ts';
import { type Diary, note, pass, passUntilOpen } from './diary.ts';

/** Riding: the first service is free, some write a review, some come back. */
export function care(diary: Diary): void {
  const { random } = diary;
  pass(diary, 5 * day, 0.4);
  note(diary, {
    name: 'Email Opened',
    channel: 'email',
    properties: { letter: 'how is it going' },
  });
  if (random.chance(0.3)) {
    pass(diary, 6 * hour);
    note(diary, {
      name: 'Product Reviewed',
      channel: 'email',
      properties: {
        rating: random.pick([
          [5, 6],
          [4, 5],
          [3, 2],
          [2, 1],
          [1, 1],
        ]),
      },
    });
  }
  if (random.chance(0.46)) {
    passUntilOpen(diary, 16 * day, 0.35);
    note(diary, {
      name: 'Service Visited',
      channel: 'store',
      properties: { store: diary.person.store, free: true },
    });
    if (random.chance(0.42)) {
      pass(diary, 20 * minute);
      placeOrder(diary, 'store', 0);
    }
  }
  if (random.chance(0.24)) {
    pass(diary, 9 * day);
    note(diary, {
      name: 'Product Viewed',
      channel: 'web',
      path: '/accessories/lights',
      properties: { product_id: 'lights', price: 39 },
    });
    pass(diary, 5 * minute);
    placeOrder(diary, diary.person.usesApp ? 'app' : 'web', 4);
  }
}
