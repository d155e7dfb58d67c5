import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';

let house: House;
let workspace: string;
beforeAll(async () => {
  house = await openHouse('chdb');
  workspace = await house.workspace('Europe/Amsterdam');
});
afterAll(() => house.close());

const guess = async (name: string, content: string) =>
  (await house.upload(workspace, name, content)).guess;

it.each([
  [
    'Segment',
    'anonymousId,userId,event,timestamp\nx,u1,Order Completed,2024-01-01T10:00:00Z',
    { person: 'userId', time: 'timestamp', event: { column: 'event' } },
  ],
  [
    'GA4',
    'event_date,event_timestamp,event_name,user_pseudo_id,page_location\n20240101,1704103200000000,page_view,1.2,https://a.nl/b',
    {
      person: 'user_pseudo_id',
      time: 'event_timestamp',
      event: { column: 'event_name' },
      page: 'page_location',
      channel: { is: 'web' },
    },
  ],
  [
    'pm4py',
    'case:concept:name,concept:name,time:timestamp\n1,A,2024-01-01 00:00:00+00:00',
    { person: 'case:concept:name', time: 'time:timestamp', event: { column: 'concept:name' } },
  ],
  [
    'a Dutch export',
    'Klantnummer;Datum;Activiteit;Kanaal\n7;1-2-2024;Gebeld;telefoon',
    {
      person: 'Klantnummer',
      time: 'Datum',
      event: { column: 'Activiteit' },
      channel: { column: 'Kanaal' },
    },
  ],
  [
    'a shop',
    'user_id,session_id,event,timestamp,platform,acquisition_channel\nu,s,home,2024-03-13 10:21:14,desktop,email',
    {
      person: 'user_id',
      session: 'session_id',
      event: { column: 'event' },
      channel: { is: 'web' },
    },
  ],
  [
    'a till',
    'household_id,store_id,quantity,transaction_timestamp\n1,2,3,2017-01-28 14:06:53',
    { person: 'household_id', time: 'transaction_timestamp', channel: { is: 'store' } },
  ],
])('knows the columns of %s', async (_what, content, expected) => {
  expect(await guess('a.csv', `${content}\n`)).toMatchObject(expected);
});

it('names events after the file where no column does, lines of orders as orders, and cancellations apart', async () => {
  const redemptions = 'household_id,coupon_upc,redemption_date\n1,2,2017-01-01\n';
  expect((await guess('coupon_redemptions (2).csv.gz', redemptions))?.event).toEqual({
    name: 'Coupon redemptions',
    unless: [],
  });
  const invoices =
    'InvoiceNo,Quantity,InvoiceDate,CustomerID\n536365,6,2010-12-01 08:26:00,17850\nC536379,-1,2010-12-01 09:41:00,14527\n';
  const done = await house.take(await house.workspace(), 'online_retail.csv', invoices);
  expect(done.guess?.event).toMatchObject({
    name: 'Order Completed',
    unless: [{ name: 'Order Cancelled' }],
  });
  const other = await house.workspace();
  await house.take(other, 'online_retail.csv', invoices);
  expect((await house.events(other)).map(({ name }) => name)).toEqual([
    'Order Completed',
    'Order Cancelled',
  ]);
});

it('says in words what it could not guess', async () => {
  const campaigns = await house.upload(
    workspace,
    'campaigns.csv',
    'campaign_id,household_id\n1,105\n1,1238\n',
  );
  expect(campaigns.guess).toBeNull();
  expect(campaigns.hints.map(({ message }) => message).join(' ')).toContain(
    'No column with times was found: none of “campaign_id”, “household_id”',
  );
  const slashes = await house.upload(workspace, 'a.csv', 'user_id,date,event\na,1/2/2024,X\n');
  expect(slashes.hints.map(({ message }) => message).join(' ')).toContain(
    'could have the day or the month first; they are read with the day first',
  );
});

it('takes anonymous ids for what they are', async () => {
  const own = await house.workspace();
  await house.take(
    own,
    'a.csv',
    'user_pseudo_id,event_timestamp,event_name\n1.2,1704103200000000,page_view\n',
  );
  expect(await house.events(own)).toMatchObject([
    { userId: '', anonymousId: '1.2', us: 1_704_103_200_000_000 },
  ]);
});

it.each([
  ['2024-03-01T10:00:00Z', '2024-03-01T10:00:00Z'],
  ['2024-03-01T10:00:00.5+0100', '2024-03-01T09:00:00.500Z'],
  ['2024-03-01 10:00:00 UTC', '2024-03-01T10:00:00Z'],
  ['2024-03-01', '2024-02-29T23:00:00Z'],
  ['2024-07-01 10:00', '2024-07-01T08:00:00Z'],
  ['2024-03-01 10:00:00.123456', '2024-03-01T09:00:00.123Z'],
  ['31-1-2024 9:05', '2024-01-31T08:05:00Z'],
  ['31/1/2024', '2024-01-30T23:00:00Z'],
  ['31.01.2024 10:00', '2024-01-31T09:00:00Z'],
  ['20240301', '2024-02-29T23:00:00Z'],
  ['1709287200', '2024-03-01T10:00:00Z'],
  ['1709287200123', '2024-03-01T10:00:00.123Z'],
  ['1709287200123456', '2024-03-01T10:00:00.123Z'],
  // The hour that is left out in spring, and the one that comes twice in autumn.
  ['2024-03-31 02:30', '2024-03-31T01:30:00Z'],
  ['2024-10-27 02:30', '2024-10-27T00:30:00Z'],
  ['2024-10-27 03:30', '2024-10-27T02:30:00Z'],
  ['2024-02-30', null],
  ['2023-02-29', null],
  ['1969-12-31', null],
  ['12:00', null],
])('reads %s as %s in Amsterdam', async (written, moment) => {
  const own = await house.workspace('Europe/Amsterdam');
  const mapping = { person: 'who', time: 'when', event: { column: 'what' }, skip: [] };
  await house.take(own, 'a.csv', `who,when,what\na,${written},X\n`, mapping);
  const found = (await house.events(own)).map(({ us }) => us / 1000);
  expect(found).toEqual(moment === null ? [] : [Date.parse(moment)]);
});
