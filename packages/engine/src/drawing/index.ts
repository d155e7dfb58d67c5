export { type Drawing, openDrawing } from './drawing.ts';
export { mapText } from './map-text.ts';
export type { Seat, Visitor, Whole } from './seat.ts';
