import { day, hour, minute } from './calendar.ts';
import { type Diary, goesOn, note, pass, passUntilOpen } from './diary.ts';

/** From a bicycle in mind to the wish to pay; says where they will. */
export function choose(diary: Diary, came: 'online' | 'store'): 'online' | 'store' | 'left' {
  if (came === 'store') {
    note(diary, {
      name: 'Test Ride Taken',
      channel: 'store',
      properties: { store: diary.person.store },
    });
    passUntilOpen(diary, 30 * minute, 0.4);
    if (goesOn(diary, 0.52)) return 'store';
    if (!goesOn(diary, 0.5)) return 'left';
    pass(diary, 2 * day);
  }
  const channel = diary.person.usesApp ? 'app' : 'web';
  // Who comes by newsletter takes the bicycle of the letter as it is, without putting one together.
  if (diary.person.way !== 'newsletter') {
    const tries = diary.random.whole(1, 3);
    for (let i = 0; i < tries; i++) {
      note(diary, {
        name: 'Bicycle Configured',
        channel,
        path: '/configure',
        properties: {
          frame: diary.random.pick([
            ['S', 2],
            ['M', 4],
            ['L', 4],
            ['XL', 1],
          ]),
        },
      });
      pass(diary, 6 * minute);
    }
    if (diary.random.chance(0.12)) {
      passUntilOpen(diary, 2 * day, 0.7);
      note(diary, {
        name: 'Test Ride Taken',
        channel: 'store',
        properties: { store: diary.person.store },
      });
      if (goesOn(diary, 0.5)) return 'store';
      pass(diary, 6 * hour);
    }
    if (!goesOn(diary, 0.7)) return 'left';
  }
  note(diary, { name: 'Product Added', channel, path: '/basket' });
  pass(diary, minute);
  note(diary, { name: 'Cart Viewed', channel, path: '/basket' });
  if (diary.random.chance(0.25)) {
    // Saved for later.
    pass(diary, 1.5 * day);
    note(diary, { name: 'Cart Viewed', channel, path: '/basket' });
  }
  pass(diary, 4 * minute);
  return goesOn(diary, 0.82) ? 'online' : 'left';
}
