import { z } from 'zod';

/** A day of the calendar, without a time: 2026-11-22. Which instants it holds depends on a time zone. */
export const daySchema = z.iso.date();
