import type { Channel, Import, ImportColumns } from '@waymark/model';

/** Columns while they are chosen: an empty text is "not chosen yet" or "none". */
export interface ColumnsDraft {
  person: string;
  time: string;
  /** The column with the names, or empty when every row has the same name. */
  eventColumn: string;
  eventFixed: boolean;
  eventName: string;
  unless: Unless[];
  channelColumn: string;
  channelIs: Channel | '';
  session: string;
  account: string;
  page: string;
  timeZone: string;
  skip: string[];
}
export type Unless = Extract<ImportColumns['event'], { name: string }>['unless'][number];

/** What the controls of the columns are given. */
export interface ColumnsProps {
  found: Import;
  draft: ColumnsDraft;
  onChange: (draft: ColumnsDraft) => void;
}

/** What to show first: the guess, or nothing chosen where there was none. */
export function draftOf({ guess }: Import, timeZone: string): ColumnsDraft {
  const event = guess?.event;
  const fixed = event !== undefined && 'name' in event;
  const channel = guess?.channel;
  return {
    person: guess?.person ?? '',
    time: guess?.time ?? '',
    eventColumn: event && 'column' in event ? event.column : '',
    eventFixed: fixed,
    eventName: fixed ? event.name : '',
    unless: fixed ? event.unless : [],
    channelColumn: channel && 'column' in channel ? channel.column : '',
    channelIs: channel && 'is' in channel ? channel.is : '',
    session: guess?.session ?? '',
    account: guess?.account ?? '',
    page: guess?.page ?? '',
    timeZone: guess?.timeZone ?? timeZone,
    skip: guess?.skip ?? [],
  };
}

/** The columns to start with, null while something that is needed has not been chosen. */
export function columnsOf(draft: ColumnsDraft): ImportColumns | null {
  const { person, time, eventFixed, eventColumn, eventName } = draft;
  const named = eventFixed ? eventName.trim() : eventColumn;
  if (!person || !time || !named) return null;
  return {
    person,
    time,
    event: eventFixed
      ? { name: named, unless: draft.unless.filter(({ name }) => name.trim() !== '') }
      : { column: named },
    ...(draft.channelColumn
      ? { channel: { column: draft.channelColumn } }
      : draft.channelIs
        ? { channel: { is: draft.channelIs } }
        : {}),
    ...(draft.session ? { session: draft.session } : {}),
    ...(draft.account ? { account: draft.account } : {}),
    ...(draft.page ? { page: draft.page } : {}),
    ...(draft.timeZone ? { timeZone: draft.timeZone } : {}),
    skip: draft.skip,
  };
}

export const roles = ['person', 'time', 'event', 'channel', 'session', 'account', 'page'] as const;
export type Role = (typeof roles)[number];

/** What a column is taken for, null when it comes along as a property. */
export function roleOf(column: string, draft: ColumnsDraft): Role | null {
  if (column === draft.person) return 'person';
  if (column === draft.time) return 'time';
  if (!draft.eventFixed && column === draft.eventColumn) return 'event';
  if (column === draft.channelColumn) return 'channel';
  if (column === draft.session) return 'session';
  if (column === draft.account) return 'account';
  return column === draft.page ? 'page' : null;
}
