export { calendarUntil } from './calendar.ts';
export { type DemoOptions, demoEvents, demoPeople } from './company.ts';
export { demoMap } from './map.ts';
export { storiesOf } from './stories.ts';
