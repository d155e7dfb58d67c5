import { randomUUID } from 'node:crypto';
import {
  because,
  defaultNames,
  type Properties,
  type Said,
  type WaymarkEvent,
} from '@waymark/model';
import type { Claim } from '../identity/index.ts';
import type { LastAccounts } from './accounts.ts';
import { isBot } from './bots.ts';
import { channelOf } from './channel.ts';
import { consentOf } from './consent.ts';
import type { Visitor } from './day-visitor.ts';
import type { Message } from './message.ts';
import { momentOf } from './moment.ts';
import { objectAt, textAt } from './objects.ts';
import { campaignProperties, pageProperties, pathOf } from './page.ts';

/** What is known of the request an event came by. */
export interface Sender extends Visitor {
  /** The write key's id. */
  source: string;
  /** Whether the browser asked not to be tracked across sites (Global Privacy Control). */
  gpc: boolean;
  receivedAt: number;
  /** The batch's own moment of sending. */
  sentAt: number | undefined;
}

export interface Interpreter {
  accounts: LastAccounts;
  dayVisitor: (visitor: Visitor, now: number) => string;
  arrival: (person: string, milliseconds: number) => bigint;
}

/** An event to keep and what it says about ids, or why it is not kept. */
export type Interpreted =
  | { kind: 'event'; event: WaymarkEvent; claim: Claim | undefined }
  | { kind: 'withheld' }
  | { kind: 'refused'; why: Said };

/** What a message means in Waymark's words. */
export function interpret(message: Message, sender: Sender, by: Interpreter): Interpreted {
  const consent = consentOf(message, sender.gpc);
  if (consent === 'none') return { kind: 'withheld' };
  // An agreement to a day is none to an id that lasts, unless the sender set both knowingly.
  const forgets = consent === 'cookieless' && sender.gpc && !hasOwnMode(message);
  const given = forgets ? { userId: '', anonymousId: '' } : message;
  const ids = { userId: given.userId, anonymousId: given.anonymousId };
  if (ids.userId === '' && ids.anonymousId === '') {
    if (consent !== 'cookieless') {
      return { kind: 'refused', why: because('event-no-id', {}) };
    }
    ids.anonymousId = by.dayVisitor(sender, sender.receivedAt);
  }
  const person = `${sender.workspace} ${ids.userId ? 'u' : 'a'}${ids.userId || ids.anonymousId}`;
  const event: WaymarkEvent = {
    workspace: sender.workspace,
    messageId: message.messageId || randomUUID(),
    type: message.type,
    name: nameOf(message),
    ts: by.arrival(person, momentOf(message, sender.sentAt, sender.receivedAt)),
    receivedAt: sender.receivedAt,
    ...ids,
    channel: channelOf(message),
    consent,
    path: pathOf(message),
    session: textAt(message.context, 'sessionId'),
    account: by.accounts.accountOf(sender.workspace, { ...message, ...ids }),
    source: sender.source,
    properties: propertiesOf(message, sender),
  };
  return { kind: 'event', event, claim: forgets ? undefined : claimOf(message, sender.workspace) };
}

const hasOwnMode = ({ context }: Message): boolean =>
  textAt(objectAt(context, 'consent'), 'mode') !== '';

function nameOf(message: Message): string {
  if (message.type === 'track') return message.event;
  if (message.type !== 'page' && message.type !== 'screen') return defaultNames[message.type];
  return message.name || textAt(message.properties, 'name') || defaultNames[message.type];
}

function propertiesOf(message: Message, { userAgent }: Sender): Properties {
  const said = message.type === 'identify' || message.type === 'group' ? message.traits : {};
  const agent = textAt(message.context, 'userAgent') || userAgent;
  const { category, previousId } = message;
  return {
    ...pageProperties(message),
    ...campaignProperties(message),
    ...(category !== '' && { category }),
    ...(previousId !== '' && { previousId }),
    ...(isBot(agent) && { bot: true }),
    ...message.properties,
    ...said,
  };
}

/** Only identify and alias say that two ids are one person. */
function claimOf(message: Message, workspace: string): Claim | undefined {
  const { anonymousId, userId } = message;
  if (userId === '') return undefined;
  if (message.type === 'alias') {
    return { workspace, anonymousId, userId, previousId: message.previousId };
  }
  if (message.type !== 'identify' || anonymousId === '') return undefined;
  return { workspace, anonymousId, userId, previousId: '' };
}
