export { type Drawing, openDrawing } from './drawing.ts';
export type { Seat, Visitor } from './seat.ts';
