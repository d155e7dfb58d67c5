import { checkMap, matches, readMap, type WaymarkEvent } from '@waymark/model';
import { describe, expect, test } from 'vitest';
import { calendarUntil, demoEvents, demoMap, storiesOf } from '../src/index.ts';

const until = Date.UTC(2026, 10, 20, 15);
const people = [...demoEvents({ workspace: 'demo', until, people: 20_000 })];
const events = people.flat();
const stories = storiesOf(calendarUntil(until));
const at = (event: WaymarkEvent) => Number(event.ts / 1000n);

const shareOf = (part: number, whole: number) => part / Math.max(1, whole);

describe('the demo company', () => {
  test('is the same for the same day and never tells the future', () => {
    const again = [...demoEvents({ workspace: 'demo', until, people: 200 })].flat();
    expect(again).toEqual(people.slice(0, 200).flat());
    expect(events.every((event) => at(event) <= until)).toBe(true);
    const laterThatDay = [
      ...demoEvents({ workspace: 'demo', until: until + 3_600_000, people: 200 }),
    ].flat();
    expect(laterThatDay.slice(0, 50).map((e) => e.messageId)).toEqual(
      again.slice(0, 50).map((e) => e.messageId),
    );
  });

  test('has about twelve events a person, every id once, over all channels', () => {
    expect(events.length / people.length).toBeGreaterThan(9);
    expect(events.length / people.length).toBeLessThan(15);
    expect(new Set(events.map((event) => event.messageId)).size).toBe(events.length);
    for (const channel of ['web', 'app', 'email', 'ad', 'store', 'phone', 'delivery']) {
      expect(
        events.some((event) => event.channel === channel),
        channel,
      ).toBe(true);
    }
  });

  test('draws a whole map on which every rule but the friend’s fits events', () => {
    const map = readMap(JSON.parse(JSON.stringify(demoMap())));
    expect(checkMap(map)).toEqual([]);
    for (const touchpoint of map.touchpoints) {
      const { rule } = touchpoint;
      expect(rule !== null && events.some((event) => matches(rule, event)), touchpoint.id).toBe(
        touchpoint.id !== 'friend',
      );
    }
    for (const part of [...map.stages, ...map.touchpoints])
      expect(part.name.en && part.name.nl, part.id).toBeTruthy();
    const sources = [...map.cells, ...map.emotions].flatMap((it) => it.evidence?.source ?? []);
    for (const source of sources)
      expect(source).toEqual({ en: expect.any(String), nl: expect.any(String) });
    expect(sources.length).toBeGreaterThan(10);
  });

  test('story 1: on phones many more leave the checkout once shipping is shown last', () => {
    const leave = (device: string, shock: boolean) => {
      const checkouts = people.filter((own) =>
        own.some(
          (e) =>
            e.name === 'Checkout Step Viewed' &&
            e.properties.device === device &&
            at(e) >= stories.shippingShownLast === shock,
        ),
      );
      return shareOf(
        checkouts.filter((own) => !own.some((e) => e.name === 'Order Completed')).length,
        checkouts.length,
      );
    };
    expect(leave('phone', true) - leave('phone', false)).toBeGreaterThan(0.15);
    expect(Math.abs(leave('computer', true) - leave('computer', false))).toBeLessThan(0.1);
  });

  test('story 2: the late carrier’s fortnight ends in calls', () => {
    const calls = (carrier: string) => {
      const sent = people.filter((own) =>
        own.some(
          (e) =>
            e.name === 'Order Shipped' &&
            e.properties.carrier === carrier &&
            at(e) >= stories.lateFrom &&
            at(e) < stories.lateUntil,
        ),
      );
      return shareOf(
        sent.filter((own) => own.some((e) => e.name === 'Call Received')).length,
        sent.length,
      );
    };
    expect(calls('Snelpak')).toBeGreaterThan(0.35);
    expect(calls('Fietskoerier')).toBeLessThan(0.2);
  });

  test('story 3: nobody drew a way to the telephone, and people take it', () => {
    expect(demoMap().arrows.some((arrow) => arrow.to === 'call')).toBe(false);
    expect(events.filter((event) => event.name === 'Call Received').length).toBeGreaterThan(100);
  });

  test('story 4: newsletter readers need fewer steps and buy more often', () => {
    const readers = people.filter((own) => own.some((e) => e.name === 'Email Link Clicked'));
    const others = people.filter((own) => own.some((e) => e.name === 'Ad Clicked'));
    const bought = (group: WaymarkEvent[][]) =>
      shareOf(
        group.filter((own) => own.some((e) => e.name === 'Order Completed')).length,
        group.length,
      );
    expect(bought(readers)).toBeGreaterThan(bought(others) * 1.3);
    expect(readers.some((own) => own.some((e) => e.name === 'Bicycle Configured'))).toBe(false);
  });
});
