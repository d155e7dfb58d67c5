export * from './documents/index.ts';
export * from './events/index.ts';
