export { type Journeys, openJourneys } from './journeys.ts';
export { summaryOf } from './summary.ts';
export { template } from './templates/index.ts';
