/** Segment's limits: bytes of one event, bytes and events of one batch. */
export const maxEventBytes = 32 * 1024;
export const maxBatchBytes = 500 * 1024;
export const maxBatchEvents = 2_500;

/** Names and ids longer than a rule or a person could ever name are a mistake of the sender. */
export const maxNameLength = 500;
/** Deeper nesting has no use as a property, and the engine gives up on it at some depth. */
export const maxDepth = 32;

/** What may wait for the disk; beyond it callers are asked to come back. */
export const maxWaitingEvents = 100_000;
export const maxWaitingBytes = 64 * 1024 ** 2;
