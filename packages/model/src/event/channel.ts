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
export type Channel = (typeof channels)[number];
