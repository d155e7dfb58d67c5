import { z } from 'zod';

/**
 * What a person agreed to when the event happened: `none` (nothing is kept), `cookieless`
 * (counted within a day), `full`, or `unknown` where the source did not say.
 */
export const consentModes = ['unknown', 'none', 'cookieless', 'full'] as const;
export const consentSchema = z.enum(consentModes);
export type Consent = z.infer<typeof consentSchema>;
