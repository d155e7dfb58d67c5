import { config } from 'zod';

// The page's policy forbids code made from text, which Zod would probe for when its first schema is made.
config({ jitless: true });
