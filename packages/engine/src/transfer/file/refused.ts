import { WaymarkError } from '@waymark/model';

/** A file that cannot be imported, with a sentence that says what was found. */
export const refused = (sentence: string): WaymarkError => new WaymarkError('BAD_FILE', sentence);
