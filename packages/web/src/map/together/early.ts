import type { FromServer, JourneyMap, Role } from '@waymark/model';
import type { EarlyLine } from './early-line.ts';
import { lineTo } from './line-address.ts';
import { messageOf } from './message.ts';
import type { MapPlace } from './shared-map.ts';

/** What a map says that came with its page, as this reader may see it. */
export interface MapAhead {
  map: JourneyMap;
  /** How many cells it lacks as yet. */
  coming: number;
  role: Role;
}

/** The map that came with the page, if all of it did and it is this reader's; the line stays as it is. */
export function mapAhead(place: MapPlace): MapAhead | undefined {
  const early = window.waymarkEarlyLine;
  if (early?.address !== lineTo(place, false)) return undefined;
  const said = early.heard.flatMap((it) => messageOf(it) ?? []);
  const welcome = said.find(isOf('welcome'));
  const ahead = said.find(isOf('map'));
  if (!ahead || welcome?.person !== place.person || !said.some(isOf('whole'))) return undefined;
  if (place.isPatient && ahead.coming > 0) return undefined;
  return { map: ahead.map, coming: ahead.coming, role: welcome.role };
}

const isOf =
  <K extends FromServer['kind']>(kind: K) =>
  (it: FromServer): it is Extract<FromServer, { kind: K }> =>
    it.kind === kind;

/** The line that the page was opened with, where it leads here and still stands; it serves once. */
export function takeEarly(address: string): EarlyLine | undefined {
  const early = window.waymarkEarlyLine;
  window.waymarkEarlyLine = null;
  if (early?.address === address && early.socket.readyState <= WebSocket.OPEN) return early;
  early?.socket.close();
  return undefined;
}
