export { type Company, openShowcase, type Showcase } from './showcase.ts';
