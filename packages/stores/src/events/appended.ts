/** What became of events that were handed in. */
export interface Appended {
  stored: number;
  /** Left out because their messageId was stored before. */
  duplicates: number;
}
