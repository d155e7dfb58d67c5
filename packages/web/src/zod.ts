import { config, z } from 'zod/v4';

/**
 * Zod as every page has it: the build puts this in its place. The page's policy forbids code made from
 * text, which Zod would probe for when its first schema is made.
 */
config({ jitless: true });

export { z };
