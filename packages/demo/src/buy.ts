import { day, minute } from './calendar.ts';
import { type Diary, goesOn, identify, note, pass, passUntilOpen } from './diary.ts';
import { leaveCheckout } from './stories.ts';

export type Bought = 'delivery' | 'pickup' | 'left';

/** Paying online or in the store. */
export function buy(diary: Diary, where: 'online' | 'store'): Bought {
  return where === 'store' ? payInStore(diary) : payOnline(diary);
}

function payOnline(diary: Diary): Bought {
  const { person, random, stories } = diary;
  const channel = person.usesApp ? 'app' : 'web';
  note(diary, { name: 'Checkout Started', channel, path: '/checkout' });
  pass(diary, 90_000);
  identify(diary, channel);
  const shipping = diary.now >= stories.shippingShownLast ? 49 : 0;
  note(diary, {
    name: 'Checkout Step Viewed',
    channel,
    path: '/checkout/shipping',
    properties: { step: 2, shipping },
  });
  pass(diary, 2 * minute);
  if (random.chance(leaveCheckout(stories, diary.now, person.device))) {
    afterLeavingCheckout(diary, shipping);
    return 'left';
  }
  pass(diary, 3 * minute);
  placeOrder(diary, channel, shipping);
  return random.chance(0.26) ? 'pickup' : 'delivery';
}

/** Some ring about the costs, some are helped on the phone and pay after all in a store. */
function afterLeavingCheckout(diary: Diary, shipping: number): void {
  if (shipping > 0 && diary.random.chance(0.24)) {
    passUntilOpen(diary, 90 * minute);
    note(diary, {
      name: 'Call Received',
      channel: 'phone',
      properties: { about: 'shipping costs', minutes: diary.random.whole(3, 14) },
    });
  } else if (diary.random.chance(0.25)) {
    pass(diary, 2 * day);
    note(diary, {
      name: 'Cart Viewed',
      channel: diary.person.usesApp ? 'app' : 'web',
      path: '/basket',
    });
  }
}

function payInStore(diary: Diary): Bought {
  passUntilOpen(diary, 25 * minute, 0.5);
  if (!goesOn(diary, 0.9)) return 'left';
  identify(diary, 'store');
  placeOrder(diary, 'store', 0);
  return diary.random.chance(0.78) ? 'pickup' : 'delivery';
}

/** An order, first or repeated; amounts in euros. */
export function placeOrder(diary: Diary, channel: 'web' | 'app' | 'store', shipping: number): void {
  diary.orders += 1;
  const again = diary.orders > 1;
  const revenue = again ? diary.random.whole(18, 140) : 449 + diary.random.whole(0, 25) * 100;
  note(diary, {
    name: 'Order Completed',
    channel,
    path: channel === 'store' ? '' : '/checkout/thanks',
    properties: {
      order_id: `${diary.person.number}-${diary.orders}`,
      order_number: diary.orders,
      revenue,
      shipping,
      currency: 'EUR',
    },
  });
}
