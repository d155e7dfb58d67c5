/** Every change a person can make to a map: pure functions of a map and what is wanted. */
export * from './arrows.ts';
export * from './card.ts';
export * from './cells.ts';
export * from './feelings.ts';
export * from './lanes.ts';
export * from './personas.ts';
export * from './phases.ts';
export * from './stages.ts';
export * from './touchpoints.ts';
