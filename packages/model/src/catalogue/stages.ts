import type { StageKind } from '../map/parts.ts';
import type { Words } from '../words.ts';

/** The stages a drafted map is laid out in when its events are those of a shop. */
export const draftStages = {
  discover: { name: { en: 'Discover', nl: 'Ontdekken' }, kind: 'pre-purchase' },
  explore: { name: { en: 'Explore', nl: 'Verkennen' }, kind: 'pre-purchase' },
  choose: { name: { en: 'Choose', nl: 'Kiezen' }, kind: 'pre-purchase' },
  buy: { name: { en: 'Buy', nl: 'Kopen' }, kind: 'purchase' },
  receive: { name: { en: 'Receive', nl: 'Ontvangen' }, kind: 'post-purchase' },
  care: { name: { en: 'Use and return', nl: 'Gebruiken en terugkomen' }, kind: 'post-purchase' },
} as const satisfies Record<string, { name: Words; kind: StageKind }>;

export type DraftStage = keyof typeof draftStages;
export const draftStageOrder = Object.keys(draftStages) as DraftStage[];
