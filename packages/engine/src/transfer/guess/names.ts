/** What a column can be for. */
export type Role = 'person' | 'time' | 'event' | 'channel' | 'session' | 'account' | 'page';

/**
 * Names of columns in exports of Segment, GA4, process mining and shops, in English and Dutch, the
 * surest first. Compared without capitals, spaces and signs.
 */
const names: Readonly<Record<Role, readonly string[]>> = {
  person: [
    'caseconceptname',
    'userid',
    'customerid',
    'klantid',
    'klantnummer',
    'klantnr',
    'personid',
    'householdid',
    'memberid',
    'contactid',
    'profileid',
    'caseid',
    'subscriberid',
    'patientid',
    'clientnumber',
    'relatienummer',
    'debiteurnummer',
    'huishoudenid',
    'customernumber',
    'customerno',
    'userpseudoid',
    'anonymousid',
    'clientid',
    'distinctid',
    'visitorid',
    'fullvisitorid',
    'cookieid',
    'deviceid',
    'bezoekerid',
    'user',
    'customer',
    'klant',
    'person',
    'persoon',
    'gebruiker',
    'gebruikerid',
    'household',
    'member',
    'lid',
    'case',
    'email',
    'emailadres',
    'emailaddress',
    'uid',
    'cookie',
    'visitor',
    'bezoeker',
    'client',
    'patient',
    'contact',
  ],
  time: [
    'timetimestamp',
    'originaltimestamp',
    'timestamp',
    'eventtimestamp',
    'eventtime',
    'transactiontimestamp',
    'datetime',
    'tijdstip',
    'datumtijd',
    'occurredat',
    'createdat',
    'invoicedate',
    'orderdate',
    'transactiondate',
    'redemptiondate',
    'eventdate',
    'time',
    'date',
    'datum',
    'tijd',
    'ts',
    'sentat',
    'receivedat',
    'created',
    'aangemaaktop',
    'besteldatum',
    'factuurdatum',
    'orderdatum',
    'starttimestamp',
    'completetimestamp',
    'starttime',
    'day',
    'dag',
    'moment',
  ],
  event: [
    'conceptname',
    'eventname',
    'event',
    'activity',
    'activiteit',
    'gebeurtenis',
    'action',
    'actie',
    'eventtype',
    'handeling',
    'stap',
    'step',
    'touchpoint',
  ],
  channel: ['channel', 'kanaal', 'touchpointchannel', 'contactchannel', 'medium'],
  session: ['sessionid', 'gasessionid', 'session', 'sessieid', 'sessie', 'visitid', 'bezoekid'],
  account: [
    'accountid',
    'account',
    'companyid',
    'company',
    'bedrijf',
    'bedrijfsid',
    'organisationid',
    'organizationid',
    'organisatie',
    'groupid',
  ],
  page: [
    'pagelocation',
    'pagepath',
    'pageurl',
    'page',
    'path',
    'url',
    'pagina',
    'contextpagepath',
    'pad',
  ],
};

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Columns whose name fits a role, the surest first. */
export function columnsNamed(role: Role, columns: readonly string[]): string[] {
  const wanted = names[role];
  return columns
    .map((column) => ({ column, rank: wanted.indexOf(plain(column)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ column }) => column);
}

/** Columns whose name looks like a moment, such as `shipped_at` or `verzenddatum`. */
export const soundsLikeTime = (column: string): boolean =>
  /(date|datum|time|tijd|stamp|_at|At|_on)$/.test(column) ||
  /^(date|datum|time|tijd)/i.test(column);

/** Columns whose name looks like an id of somebody. */
export const soundsLikePerson = (column: string): boolean =>
  /(user|customer|klant|client|person|member|house|visitor|patient|subscriber|contact|case|lid|guest|buyer|koper)[ _-]?(id|nr|no|number|nummer|code)?$/i.test(
    column,
  );
