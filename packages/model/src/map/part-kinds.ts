export const evidenceKinds = ['observed', 'reported', 'inferred', 'hypothesis'] as const;

/** So many lines say who a persona is, at most. */
export const mostTraits = 50;

export const personaRoles = ['customer', 'decider', 'influencer', 'user', 'approver'] as const;

export const stageKinds = ['pre-purchase', 'purchase', 'post-purchase'] as const;

export const scenarios = ['usual', 'failure', 'nothing'] as const;

export const metricUnits = ['number', 'share', 'seconds', 'money'] as const;

export const mostPoints = 2_000;

export const changeStates = ['open', 'doing', 'done', 'dropped'] as const;

export const mapStates = ['unmapped', 'researched', 'live', 'prototype'] as const;

export const mostTags = 30;

export const measuredFigures = [
  'journeys',
  'visits',
  'entries',
  'exits',
  'medianSeconds',
  'p90Seconds',
  'goalShare',
] as const;
