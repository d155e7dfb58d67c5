export { type Journeys, openJourneys } from './journeys.ts';
export { template } from './templates/index.ts';
