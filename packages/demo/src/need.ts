import { minute } from './calendar.ts';
import { type Diary, note, pass, passUntilOpen } from './diary.ts';

const campaigns = [
  ['spring-in-the-saddle', 5],
  ['commute-lighter', 3],
  ['kids-on-wheels', 2],
] as const;

/** How somebody first meets the shop. */
export function need(diary: Diary): void {
  const { person, random } = diary;
  if (person.way === 'ad') {
    const seen = random.whole(1, 2);
    for (let i = 0; i < seen; i++) {
      note(diary, {
        name: 'Ad Clicked',
        channel: 'ad',
        properties: {
          campaign: random.pick(campaigns),
          network: random.pick([
            ['search ads', 5],
            ['social ads', 4],
          ]),
        },
      });
      pass(diary, 2 * minute);
    }
  } else if (person.way === 'search') {
    note(diary, {
      name: 'Page Viewed',
      type: 'page',
      channel: 'web',
      path: '/',
      properties: { referrer: 'search engine' },
    });
    pass(diary, minute);
  } else if (person.way === 'newsletter') {
    note(diary, { name: 'Email Opened', channel: 'email', properties: { letter: 'monthly' } });
    pass(diary, minute);
    note(diary, {
      name: 'Email Link Clicked',
      channel: 'email',
      properties: { letter: 'monthly' },
    });
    pass(diary, minute / 2);
  } else if (person.way === 'store') {
    passUntilOpen(diary, minute);
  }
}
