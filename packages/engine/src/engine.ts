import { join } from 'node:path';
import { openDocumentStore, openEventStore } from '@waymark/stores';
import { type Accounts, openAccounts } from './accounts/index.ts';
import { type ActivityLog, openActivity } from './activity/index.ts';
import { type Collect, openCollect } from './collect/index.ts';
import { type Comments, openComments } from './comments/index.ts';
import { type Context, createContext, type Signals } from './context/index.ts';
import { type Drawing, openDrawing } from './drawing/index.ts';
import { type Identity, openIdentity } from './identity/index.ts';
import {
  createDiscovery,
  createInsights,
  type Discovery,
  type Insights,
} from './insights/index.ts';
import { type Journeys, openJourneys } from './journeys/index.ts';
import { type MailConfig, openMail } from './mail/index.ts';
import {
  createMapPictures,
  type MapPictures,
  openPictures,
  type Pictures,
} from './pictures/index.ts';
import { createSharing, type Sharing } from './sharing/index.ts';
import { openShowcase, type Showcase } from './showcase/index.ts';
import { createTransfer, type Transfer } from './transfer/index.ts';
import {
  type Counterparts,
  openCounterparts,
  openVersions,
  type Versions,
} from './versions/index.ts';

export interface EngineConfig {
  /** Where everything is kept that no server keeps. */
  folder: string;
  /** A ClickHouse server for the events; without it chDB in the folder. */
  clickhouseUrl?: string | undefined;
  /** A PostgreSQL server for the documents; without it PGlite in the folder. */
  databaseUrl?: string | undefined;
  /** The mail server for sign-in links and invitations; without it nothing is sent. */
  mail?: MailConfig | undefined;
  now?: () => number;
  report?: (error: unknown) => void;
}

/** What the product does, room by room. */
export interface Engine {
  accounts: Accounts;
  journeys: Journeys;
  drawing: Drawing;
  pictures: Pictures;
  mapPictures: MapPictures;
  versions: Versions;
  counterparts: Counterparts;
  comments: Comments;
  activity: ActivityLog;
  identity: Identity;
  collect: Collect;
  insights: Insights;
  discovery: Discovery;
  sharing: Sharing;
  showcase: Showcase;
  transfer: Transfer;
  /** What happens below, told as it happens. */
  signals: Signals;
  /** Which twins keep the data. */
  twins: { events: 'chdb' | 'clickhouse'; documents: 'pglite' | 'postgres' };
  /** Makes durable what was accepted and closes both stores. */
  close(): Promise<void>;
}

/** Opens the stores and every room. Errors: BAD_CONFIG when a store cannot be opened. */
export async function openEngine(config: EngineConfig): Promise<Engine> {
  const context = await openContext(config);
  const accounts = await openAccounts(context, await openMail(config.mail, context));
  const journeys = openJourneys(context);
  const drawing = await openDrawing(context, journeys);
  const pictures = openPictures(context);
  const mapPictures = createMapPictures(context, pictures, drawing);
  const versions = openVersions(context, drawing, accounts.people.names);
  const counterparts = openCounterparts(journeys, drawing);
  const comments = openComments(context, accounts.people.names);
  const activity = openActivity(context, accounts.people.names);
  const identity = await openIdentity(context);
  const collect = await openCollect(context, identity);
  const insights = createInsights(context, accounts.workspaces);
  const discovery = createDiscovery(context, accounts.workspaces, insights);
  const sharing = createSharing(context, { accounts, journeys, insights, pictures });
  const showcase = openShowcase(context, { workspaces: accounts.workspaces, journeys, identity });
  const transfer = await createTransfer(context, accounts);
  return {
    accounts,
    journeys,
    drawing,
    pictures,
    mapPictures,
    versions,
    counterparts,
    comments,
    activity,
    identity,
    collect,
    insights,
    discovery,
    sharing,
    showcase,
    transfer,
    signals: context.signals,
    twins: { events: context.events.twin, documents: context.documents.twin },
    async close() {
      pictures.close();
      await versions.close();
      await accounts.close();
      await showcase.close();
      await transfer.close();
      await collect.close();
      await drawing.close();
      await activity.close();
      await closeAll([context.events, context.documents]);
    },
  };
}

async function openContext({ folder, now, report, ...urls }: EngineConfig): Promise<Context> {
  const opening = await Promise.allSettled([
    openEventStore({ clickhouseUrl: urls.clickhouseUrl, folder: join(folder, 'events') }),
    openDocumentStore({ databaseUrl: urls.databaseUrl, folder }),
  ]);
  const [events, documents] = opening;
  if (events.status === 'fulfilled' && documents.status === 'fulfilled') {
    return createContext({
      events: events.value,
      documents: documents.value,
      folder,
      now,
      report,
    });
  }
  // One that did open would keep the process alive and its files locked.
  await closeAll(opening.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : [])));
  throw opening.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []))[0];
}

/** Closes all of them, also when closing one of them fails. */
async function closeAll(stores: { close(): Promise<void> }[]): Promise<void> {
  const closing = await Promise.allSettled(stores.map((store) => store.close()));
  for (const it of closing) if (it.status === 'rejected') throw it.reason;
}
