import { template } from '@waymark/engine';
import { matches, type TemplateName, templateNames, type Words } from '@waymark/model';
import { describe, expect, it } from 'vitest';

const measured: TemplateName[] = ['retail', 'web-shop', 'b2b', 'service'];

describe.each(templateNames)('the template “%s”', (name) => {
  const map = template(name);

  it('says everything in English and in Dutch', () => {
    const all: (Words | undefined)[] = [
      map.title,
      ...[...map.stages, ...map.touchpoints, ...map.personas, ...map.goals].map((it) => it.name),
      ...map.cells.map((cell) => cell.text),
      ...map.arrows.flatMap((arrow) => (arrow.label ? [arrow.label] : [])),
    ];
    for (const words of all) expect(words).toEqual(expectBoth);
  });

  it('is made anew each time, so that one map never changes another', () => {
    expect(template(name)).toEqual(map);
    expect(template(name)).not.toBe(map);
  });
});

const expectBoth = {
  en: expect.stringMatching(/\S/),
  nl: expect.stringMatching(/\S/),
};

describe.each(measured)('the template “%s”', (name) => {
  const map = template(name);

  it('has lanes, cells, feelings, an ideal way and a goal to begin from', () => {
    expect(map.stages.length).toBeGreaterThanOrEqual(5);
    expect(map.cells.length).toBeGreaterThan(map.stages.length);
    expect(map.emotions.length).toBeGreaterThan(5);
    expect(map.arrows.filter((arrow) => arrow.ideal).length).toBeGreaterThan(1);
    expect(map.goals.length).toBeGreaterThan(0);
  });

  it('gives each event name to one touchpoint only, except where the channel tells them apart', () => {
    const names = map.touchpoints.flatMap(({ rule }) => (rule?.kind === 'event' ? rule.names : []));
    expect(names.filter((it, i) => names.indexOf(it) !== i)).toEqual([]);
  });
});

it('has seven stages for a web shop and understands both Segment and GA4', () => {
  const map = template('web-shop');
  expect(map.stages).toHaveLength(7);
  const touchpointOf = (event: string) =>
    map.touchpoints.find(
      ({ rule }) =>
        rule && matches(rule, { name: event, channel: 'web', path: '', properties: {} }),
    )?.id;
  expect(touchpointOf('Order Completed')).toBe('ordered');
  expect(touchpointOf('purchase')).toBe('ordered');
  expect(touchpointOf('Product Viewed')).toBe('product');
  expect(touchpointOf('Something Else')).toBeUndefined();
});

it('tells an order in the shop from one online', () => {
  const { touchpoints } = template('retail');
  const touchpointOf = (channel: 'web' | 'store') =>
    touchpoints.find(
      ({ rule }) =>
        rule && matches(rule, { name: 'Order Completed', channel, path: '', properties: {} }),
    )?.id;
  expect([touchpointOf('store'), touchpointOf('web')]).toEqual(['till', 'web-order']);
});
