import type { JourneyMap } from '@waymark/model';
import { Drawer } from '../map/later-parts.ts';
import { useTalk } from './talk.tsx';
import { useTalkCommands } from './use-talk-commands.ts';

/** Beside the map: what is said about it, and what was done on it; nothing while it is closed or the room is taken. */
export function TalkDrawer({ map, hidden }: { map: JourneyMap; hidden: boolean }) {
  const talk = useTalk();
  useTalkCommands(talk);
  return talk && talk.shown !== null && !hidden ? (
    <Drawer map={map} talk={talk} shown={talk.shown} />
  ) : null;
}
