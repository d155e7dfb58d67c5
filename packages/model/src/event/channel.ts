import { z } from 'zod';

/** Where a contact takes place. The order is the stored number, so new channels go at the end. */
export const channels = [
  'web',
  'app',
  'email',
  'sms',
  'push',
  'phone',
  'chat',
  'store',
  'ad',
  'social',
  'delivery',
  'other',
] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;
