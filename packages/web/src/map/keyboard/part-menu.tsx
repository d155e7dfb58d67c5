import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../language.tsx';
import { MenuList } from '../../parts/later-opened.ts';
import type { MenuAnchor, MenuItem } from '../../parts/menu-list.tsx';
import type { PartKey } from '../selection/part.ts';
import { keyAt } from '../selection/use-sheet-parts.ts';
import { useSteady } from '../sheet/use-steady.ts';
import { isMac, printed } from './chord.ts';
import type { Command } from './command.ts';
import { isInField } from './on-sheet.ts';

/** The button of a mouse that asks for a menu; whoever asks by key has pressed none. */
const menuButton = 2;

/**
 * A part of the sheet that is pressed with the other mouse button, or on which the menu key is pressed,
 * answers with what can be done with it. In a field, on a link and with Shift held the browser's own
 * menu opens, and so it does where there is nothing to do.
 */
export function PartMenu({
  turnTo,
  refocus,
  commandsNow,
  onRun,
}: {
  /** Makes the part the one that commands are about, unless it is one of several that are selected. */
  turnTo: (key: PartKey) => void;
  refocus: () => void;
  /** What can be done with what commands are about now. */
  commandsNow: () => readonly Command[];
  onRun: (command: Command) => void;
}): ReactNode {
  const { t } = useWords();
  const [asked, setAsked] = useState<readonly Command[] | null>(null);
  const place = useRef<MenuAnchor>(null);
  const ask = useSteady((event: MouseEvent) => {
    const key = keyAt(event.target);
    if (key === null || isBrowsers(event)) return;
    turnTo(key);
    const commands = commandsNow();
    if (commands.length === 0) return;
    event.preventDefault();
    place.current = { getBoundingClientRect: () => boxOf(event), focus: refocus };
    setAsked(commands);
  });
  useEffect(() => {
    addEventListener('contextmenu', ask);
    return () => removeEventListener('contextmenu', ask);
  }, [ask]);
  if (!asked) return null;
  const mac = isMac();
  const items = asked.flatMap((command, i): (MenuItem | null)[] => {
    const [key] = command.keys ?? [];
    const item: MenuItem = {
      label: t(command.title),
      aside: key ? printed(key, mac, t('commands.space')) : '',
      loss: command.id === 'remove',
      writes: true,
      onPick: () => onRun(command),
    };
    const before = asked[i - 1];
    return before && before.group !== command.group ? [null, item] : [item];
  });
  return (
    <MenuList
      button={place}
      label={t('commands.menu.here')}
      open
      items={items}
      onOpenChange={(open) => !open && setAsked(null)}
    />
  );
}

const isBrowsers = (event: MouseEvent): boolean =>
  event.defaultPrevented ||
  event.shiftKey ||
  ('pointerType' in event && event.pointerType === 'touch') ||
  isInField(event.target) ||
  (event.target instanceof Element && event.target.closest('a[href]') !== null);

/** The tip of the pointer; beneath the part where the menu was asked for by key. */
function boxOf({ button, clientX, clientY, target }: MouseEvent): DOMRect {
  if (button === menuButton || !(target instanceof Element)) return new DOMRect(clientX, clientY);
  return target.getBoundingClientRect();
}
