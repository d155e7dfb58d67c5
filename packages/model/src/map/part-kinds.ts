/** How we know what stands somewhere on the map, the surest first. */
export const evidenceKinds = ['observed', 'reported', 'inferred', 'hypothesis'] as const;

/** So many lines say who a persona is, at most. */
export const mostTraits = 50;

/** What a persona has to say in the purchase. */
export const personaRoles = ['customer', 'decider', 'influencer', 'user', 'approver'] as const;

export const stageKinds = ['pre-purchase', 'purchase', 'post-purchase'] as const;

/** Whether all goes as it should at a touchpoint, something goes wrong, or the customer does nothing. */
export const scenarios = ['usual', 'failure', 'nothing'] as const;

/** Shares are 0-1, money in minor units. */
export const metricUnits = ['number', 'share', 'seconds', 'money'] as const;

/** So many points a metric has, at most. */
export const mostPoints = 2_000;

/** How far a step is from how it is to how it is meant to be. */
export const changeStates = ['open', 'doing', 'done', 'dropped'] as const;

/** How far a map is, as its team says. */
export const mapStates = ['unmapped', 'researched', 'live', 'prototype'] as const;

/** So many tags stand on the card of a map, at most. */
export const mostTags = 30;

/** What of a touchpoint a cell can show that Waymark measures itself. */
export const measuredFigures = [
  'journeys',
  'visits',
  'entries',
  'exits',
  'medianSeconds',
  'p90Seconds',
  'goalShare',
] as const;
