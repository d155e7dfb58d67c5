import { afterEach, expect, it, vi } from 'vitest';
import { begin, opened } from './lone-page.ts';

afterEach(() => vi.useRealTimers());

it('waits for a slow line for as long as something leaves, and gives up a line that takes nothing', async () => {
  begin();
  const page = await opened();
  const end = page.end();
  vi.useFakeTimers();
  end.unsent = 3_000_000;
  page.shared.hand.edit((map) => ({ ...map, title: { en: 'Much' } }));
  vi.advanceTimersByTime(50);
  expect(end.changes).toHaveLength(1);
  for (const left of [2_000_000, 1_000_000, 0]) {
    end.unsent = left;
    vi.advanceTimersByTime(10_000);
    expect(end.isOpen()).toBe(true);
  }
  vi.advanceTimersByTime(10_000);
  expect(end.isOpen()).toBe(false);
  page.shared.close();
});
