import { z } from 'zod';

const ids = {
  anonymousId: z.string().optional().describe('Who is not known yet; this or userId is needed'),
  userId: z.string().optional().describe('Who is known; the person is this user'),
};
const common = {
  ...ids,
  messageId: z.string().optional().describe('The same id counts once, however often it is sent'),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  originalTimestamp: z.iso.datetime({ offset: true }).optional(),
  sentAt: z.iso.datetime({ offset: true }).optional().describe('Corrects a clock that is off'),
  context: z.record(z.string(), z.unknown()).optional(),
  integrations: z.record(z.string(), z.unknown()).optional(),
  writeKey: z.string().optional().describe('Instead of basic authentication'),
};
const properties = z.record(z.string(), z.unknown()).optional();
const traits = z.record(z.string(), z.unknown()).optional();

/** Segment's calls as the intake takes them: what each is for and what its body holds. */
export const intakeCalls: Readonly<Record<string, { summary: string; body: z.ZodType }>> = {
  track: {
    summary: 'Something a person did',
    body: z.object({ ...common, event: z.string(), properties }),
  },
  identify: {
    summary: 'Who a person is; their anonymous history becomes theirs',
    body: z.object({ ...common, traits }),
  },
  page: {
    summary: 'A page that was opened',
    body: z.object({ ...common, name: z.string().optional(), properties }),
  },
  screen: {
    summary: 'A screen of an app that was opened',
    body: z.object({ ...common, name: z.string().optional(), properties }),
  },
  group: {
    summary: 'The account a person belongs to',
    body: z.object({ ...common, groupId: z.string(), traits }),
  },
  alias: {
    summary: 'Two ids that are one person',
    body: z.object({ ...common, previousId: z.string() }),
  },
  batch: {
    summary: 'Many calls at once, each with its `type`',
    body: z.object({
      batch: z.array(z.record(z.string(), z.unknown())).max(2_500),
      context: z.record(z.string(), z.unknown()).optional(),
      sentAt: z.iso.datetime({ offset: true }).optional(),
      writeKey: z.string().optional(),
    }),
  },
};
