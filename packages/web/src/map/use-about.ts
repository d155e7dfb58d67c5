import type { JourneyMap } from '@waymark/model';
import { useState } from 'react';

/** What changes while one draws, and what the head of a map says nothing of. */
const onSheet: readonly string[] = ['stages', 'touchpoints', 'arrows', 'cells', 'emotions'];

/** The map of before for as long as only what is drawn on the sheet changes. */
export function useAbout(now: JourneyMap): JourneyMap {
  const [kept, keep] = useState(now);
  if (saysTheSame(kept, now)) return kept;
  keep(now);
  return now;
}

function saysTheSame(a: JourneyMap, b: JourneyMap): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof JourneyMap)[]);
  return [...fields].every((field) => onSheet.includes(field) || a[field] === b[field]);
}
