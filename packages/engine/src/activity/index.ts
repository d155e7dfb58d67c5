export { type ActivityLog, openActivity } from './activity.ts';
