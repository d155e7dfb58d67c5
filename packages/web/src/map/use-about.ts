import type { JourneyMap } from '@waymark/model';
import { useState } from 'react';

/** What the head of a map says of it; nothing that is drawn on the sheet. */
const fields = ['title', 'description', 'card', 'state', 'counterpart', 'lanes'] as const;
export type About = Pick<JourneyMap, (typeof fields)[number]>;

/** What a map says of itself: the same for as long as only other things of it change. */
export function useAbout(now: JourneyMap): About {
  const [kept, keep] = useState<About>(now);
  if (fields.every((field) => kept[field] === now[field])) return kept;
  keep(now);
  return now;
}
