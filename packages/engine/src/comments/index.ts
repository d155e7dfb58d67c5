export { type Comments, openComments, type Speaker } from './comments.ts';
