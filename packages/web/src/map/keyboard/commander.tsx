import type { JourneyMap } from '@waymark/model';
import { useEffect, useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { useClipboard } from '../clipboard/use-clipboard.ts';
import { type Hand, useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { changePlaces } from '../lanes/lane-styles.ts';
import { useLanesLook, useShownLanes } from '../lanes/lanes-look.tsx';
import { ConnectPicker, FindBar, KeysDialog, Palette } from '../later-parts.ts';
import { focusPersona } from '../personas/focus-persona.ts';
import { drawnPart, focusPart, sheetOf } from '../selection/go-to.ts';
import { keyOf, type PartKey } from '../selection/part.ts';
import { useSelection, useSelectionStore } from '../selection/selection.tsx';
import { readGrid } from '../selection/use-sheet-parts.ts';
import { wholeGrid } from '../selection/whole-grid.ts';
import { useSteady } from '../sheet/use-steady.ts';
import { useGoing } from '../together/use-going.ts';
import { askToReveal } from '../view/reveal.ts';
import { useView } from '../view/view.tsx';
import { allCommands, commandsFor } from './all-commands.ts';
import { chordOf, isTyped } from './chord.ts';
import type { Command, Here } from './command.ts';
import { useDesk, useDeskStore } from './desk.tsx';
import { NoteLine } from './note-line.tsx';
import { isBesidePart, isInField, isInMenu, isOnPart, isOnSheet } from './on-sheet.ts';
import { PartMenu } from './part-menu.tsx';
import { typeInto } from './type-into.ts';
import { useTakenBack } from './use-taken-back.ts';

export interface CommanderProps {
  map: JourneyMap;
  onOpen: (id: string) => void;
  /** Closes the panel; null while none is open. */
  close: (() => void) | null;
}

/** Does what keys and names of commands ask for, and holds what they open over the map. */
export function Commander({ map, onOpen, close: closePanel }: CommanderProps) {
  const words = useWords();
  const selection = useSelectionStore();
  const desk = useDeskStore();
  const mayEdit = useMayEdit();
  const lanes = useShownLanes(map);
  const { style, change } = useLanesLook();
  const going = useGoing();
  const { view, setLevel } = useView();
  const { folded } = view;
  const opened = useDesk((it) => it.opened);
  const more = useDesk((it) => it.more);
  const hand = useTakenBack(map, useHand());
  const stood = useSelection((it) => it.at);
  const from = map.touchpoints.find(({ id }) => keyOf({ kind: 'touchpoint', id }) === stood);
  const commands = useMemo(
    () => [...allCommands, ...more].filter((it) => it.reads || mayEdit),
    [more, mayEdit],
  );
  const root = () => sheetOf(document);
  const hereNow = (): Here => hereOf({ map, onOpen, close: closePanel }, hand);
  const pasteByName = useClipboard(hereNow, desk, mayEdit);
  const press = useSteady((event: KeyboardEvent) => {
    // A dialog is its own page for as long as it is open.
    const isAway = event.defaultPrevented || document.querySelector('dialog:modal') !== null;
    if (isAway || event.isComposing) return;
    const here = hereNow();
    const command = commandsFor(chordOf(event), commands).find(
      (it) => isMeant(it, event) && (it.when?.(here) ?? true),
    );
    if (command) {
      event.preventDefault();
      command.run(here);
    } else if (mayEdit && isTyped(event) && isOnPart(event.target)) {
      if (typeInto(here, event.key)) event.preventDefault();
    }
  });
  useEffect(() => {
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [press]);
  /** Closes what lies over the map, and goes on from the part that was stood on. */
  const close = (then?: (here: Here) => void) => {
    desk.show(null);
    requestAnimationFrame(() => {
      const { at } = selection.get();
      if (at && document.activeElement === document.body) focusPart(root(), at);
      then?.(hereNow());
    });
  };
  return (
    <>
      <PartMenu
        turnTo={(key) => {
          if (!selection.get().keys.has(key)) selection.select([key], key);
          selection.stand(key);
        }}
        refocus={() => close()}
        commandsNow={() => commands.filter((it) => it.ofPart && (it.when?.(hereNow()) ?? true))}
        onRun={(command) => close(command.run)}
      />
      {opened === 'palette' && (
        <Palette
          map={map}
          commands={commands.filter((it) => !it.keysOnly && (it.when?.(hereNow()) ?? true))}
          onRun={(command) => close(command.run)}
          onGo={(key) => close((here) => here.go(key))}
          onPerson={(visitor, how) => {
            desk.show(null);
            // Without giving the focus back first: that would scroll to where one stood oneself.
            requestAnimationFrame(() => going[how](visitor));
          }}
          onClose={() => close()}
        />
      )}
      {opened === 'connect' && from && (
        <ConnectPicker
          map={map}
          from={from}
          onDrawn={(sentence) => close(({ tell }) => tell(sentence))}
          onClose={() => close()}
        />
      )}
      {opened === 'keys' && <KeysDialog commands={commands} onClose={() => close()} />}
      {(opened === 'find' || opened === 'replace') && (
        <FindBar map={map} replaces={opened === 'replace' && mayEdit} go={(key) => reveal(key)} />
      )}
      <NoteLine />
    </>
  );

  function reveal(key: PartKey): void {
    selection.select([key]);
    const drawn = drawnPart(root(), key);
    if (drawn) drawn.scrollIntoView({ block: 'center', inline: 'center' });
    else askToReveal(root(), key);
  }

  function hereOf(props: CommanderProps, own: Hand): Here {
    const { at, keys } = selection.get();
    const focused = document.activeElement?.closest('[data-part]')?.getAttribute('data-part');
    const isAway = focused != null && !keys.has(focused as PartKey);
    return {
      map: props.map,
      hand: own,
      words,
      selection,
      at,
      targets: keys.size > 0 && !isAway ? [...keys] : at === null ? [] : [at],
      lanes,
      changePlaces: (a, b) => {
        const [one, other] = [a, b].map((id) => lanes.find((it) => it.id === id));
        return one !== undefined && other !== undefined && changePlaces(style, one, other);
      },
      grid: () => readGrid(props.map, root()),
      whole: () => wholeGrid(props.map, { lanes, closed: folded }),
      go: (key) => {
        focusPart(root(), key);
        selection.stand(key);
        selection.select([key], key);
      },
      refocus: (key) => {
        const before = document.activeElement;
        requestAnimationFrame(() => {
          // Who turned to something else since is not called back from there.
          const now = document.activeElement;
          if (now === before || now === document.body) focusPart(root(), key);
        });
      },
      showPersona: (id) => {
        // From afar no lanes are drawn, nor what stands above them.
        if (view.level === 'stages') setLevel('all');
        change({ persona: id });
        focusPersona(id);
      },
      openTouchpoint: props.onOpen,
      closePanel: props.close,
      pasteFromClipboard: pasteByName,
      show: desk.show,
      tell: desk.tell,
      refuse: ({ key, params }) => desk.note({ sentence: words.t(key, params) }),
    };
  }
}

/** Keys that walk need a part to walk from; the others work on what is selected, wherever the focus is. */
function isMeant(command: Command, { target }: KeyboardEvent): boolean {
  if (isInField(target)) return command.inFields === true;
  if (command.anywhere) return !isInMenu(target);
  if (!command.id.startsWith('walk')) return isOnSheet(target);
  return isOnPart(target) || isBesidePart(target);
}
