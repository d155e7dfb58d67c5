import { idPartPattern, type Statement } from '@waymark/model';

/** A stretch of time in microseconds since 1970, the end not included; null is open. */
export interface Stretch {
  workspace: string;
  from: bigint | null;
  to: bigint | null;
}

const most = 2_000;

/** Event names by people reached: `{ name, events, reached, channel }`, page views left out. */
export function compileEventNames(stretch: Stretch): Statement {
  const { where, params } = within(stretch);
  return {
    text: `SELECT name, count() AS events, uniq(person) AS reached, anyHeavy(channel) AS channel
FROM events WHERE ${where} AND type IN ('track', 'screen')
GROUP BY name ORDER BY reached DESC, name LIMIT ${most}`,
    params,
  };
}

/** Page paths with ids folded to `*`, by people reached: `{ page, events, reached }`. */
export function compilePagePaths(stretch: Stretch): Statement {
  const { where, params } = within(stretch);
  return {
    text: `SELECT arrayStringConcat(arrayMap(part -> if(match(part, {id_part:String}), '*', part), splitByChar('/', path)), '/') AS page,
  count() AS events, uniq(person) AS reached
FROM events WHERE ${where} AND type = 'page' AND path != ''
GROUP BY page ORDER BY reached DESC, page LIMIT ${most}`,
    params: { ...params, id_part: `(?i)${idPartPattern}` },
  };
}

/** How much there is: `{ total, first, last }`, the days in the time zone, or '' when there is nothing. */
export function compileCoverage(stretch: Stretch, timeZone: string): Statement {
  const { where, params } = within(stretch);
  return {
    text: `SELECT count() AS total,
  if(total = 0, '', toString(toDate(min(ts), {time_zone:String}))) AS first,
  if(total = 0, '', toString(toDate(max(ts), {time_zone:String}))) AS last
FROM events WHERE ${where} AND type IN ('track', 'page', 'screen')`,
    params: { ...params, time_zone: timeZone },
  };
}

/** Names of properties, from the first of the events: `{ property }`. Looking at all would read everything. */
export function compilePropertyNames(stretch: Stretch): Statement {
  const { where, params } = within(stretch);
  return {
    text: `SELECT DISTINCT arrayJoin(JSONAllPaths(properties)) AS property
FROM (SELECT properties FROM events WHERE ${where} LIMIT 50000) ORDER BY property LIMIT ${most}`,
    params,
  };
}

/** The channels that occur: `{ channel }`. */
export function compileChannels(stretch: Stretch): Statement {
  const { where, params } = within(stretch);
  return { text: `SELECT DISTINCT channel FROM events WHERE ${where} ORDER BY channel`, params };
}

function within({ workspace, from, to }: Stretch): { where: string; params: Statement['params'] } {
  const parts = ['workspace = {workspace:String}'];
  const params: Statement['params'] = { workspace };
  if (from !== null) {
    parts.push('ts >= fromUnixTimestamp64Micro({from_us:Int64})');
    params.from_us = from.toString();
  }
  if (to !== null) {
    parts.push('ts < fromUnixTimestamp64Micro({to_us:Int64})');
    params.to_us = to.toString();
  }
  return { where: parts.join(' AND '), params };
}
