export { type Drawing, openDrawing } from './drawing.ts';
export type { Seat, Visitor, Whole } from './seat.ts';
