import {
  type Channel,
  channels,
  type Import,
  type ImportColumns,
  WaymarkError,
} from '@waymark/model';

export interface Choices {
  person: string | undefined;
  time: string | undefined;
  event: string | undefined;
  name: string | undefined;
  channel: string | undefined;
  session: string | undefined;
  account: string | undefined;
  page: string | undefined;
  'time-zone': string | undefined;
}

/** The guess with what was chosen in its place. Errors: BAD_COLUMNS when something needed is missing. */
export function chosenColumns(found: Import, choices: Choices): ImportColumns {
  const { guess } = found;
  const person = choices.person ?? guess?.person;
  const time = choices.time ?? guess?.time;
  if (person === undefined || time === undefined) {
    const missing = [
      person === undefined ? '--person COLUMN' : '',
      time === undefined ? '--time COLUMN' : '',
    ].filter((it) => it !== '');
    throw new WaymarkError(
      'BAD_COLUMNS',
      `Say which column is meant with ${missing.join(' and ')}. The file has: ${found.columns.join(', ')}.`,
    );
  }
  const channel = choices.channel === undefined ? guess?.channel : channelFrom(choices.channel);
  const session = choices.session ?? guess?.session;
  const account = choices.account ?? guess?.account;
  const page = choices.page ?? guess?.page;
  return {
    person,
    time,
    event: eventFrom(found, choices),
    ...(channel && { channel }),
    ...(session !== undefined && { session }),
    ...(account !== undefined && { account }),
    ...(page !== undefined && { page }),
    ...(choices['time-zone'] !== undefined && { timeZone: choices['time-zone'] }),
    skip: guess?.skip ?? [],
  };
}

function eventFrom({ guess, fileName }: Import, { event, name }: Choices): ImportColumns['event'] {
  if (event !== undefined && name !== undefined) {
    throw new WaymarkError('BAD_COLUMNS', 'Choose either --event COLUMN or --name TEXT.');
  }
  if (event !== undefined) return { column: event };
  if (name !== undefined) return { name, unless: [] };
  return guess?.event ?? { name: fileName, unless: [] };
}

function channelFrom(word: string): NonNullable<ImportColumns['channel']> {
  const is = channels.find((channel): channel is Channel => channel === word);
  return is ? { is } : { column: word };
}
