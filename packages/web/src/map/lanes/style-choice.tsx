import type { JourneyMap, LaneKind } from '@waymark/model';
import { useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { addLane } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { Menu } from '../editing/menu.tsx';
import type { Command } from '../keyboard/command.ts';
import { useCommands } from '../keyboard/desk.tsx';
import { useSteady } from '../sheet/use-steady.ts';
import { type LaneStyleName, laneStyleNames, missingKinds } from './lane-styles.ts';
import { type LanesLookHand, plainLook } from './lanes-look.tsx';

const linkLook =
  'min-h-6 rounded-[3px] px-1 underline underline-offset-2 hover:text-ink pointer-coarse:min-h-11';

/** Which kind of diagram the lanes are shown as, how many of them are not shown, and the way back to all. */
export function StyleChoice({
  lanes,
  shown,
  look,
}: {
  lanes: JourneyMap['lanes'];
  /** How many of them are shown. */
  shown: number;
  look: LanesLookHand;
}) {
  const { t } = useWords();
  const { style, change } = look;
  const choose = useSteady((next: LaneStyleName) => change({ style: next, hidden: [] }));
  const commands = useMemo(
    () =>
      laneStyleNames.map(
        (name): Command => ({
          id: `style ${name}`,
          title: `lanes.style.as.${name}`,
          group: 'map',
          reads: true,
          run: () => choose(name),
        }),
      ),
    [choose],
  );
  useCommands(commands);
  if (lanes.length === 0) return null;
  const left = lanes.length - shown;
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <Menu
        label={`${t('lanes.style')} ${t(`lanes.style.${style}`)}`}
        className="-mx-1 min-h-6 rounded-[3px] px-1 hover:bg-hair pointer-coarse:min-h-11"
        items={laneStyleNames.map((name) => ({
          label: t(`lanes.style.${name}`),
          checked: name === style,
          onPick: () => choose(name),
        }))}
      >
        {t('lanes.style')} <span className="font-[560] text-ink">{t(`lanes.style.${style}`)}</span>{' '}
        <span aria-hidden="true">▾</span>
      </Menu>
      {left > 0 && (
        <>
          <span>{t('lanes.not-shown', { n: left })}</span>
          <button
            type="button"
            className={linkLook}
            onClick={() => change({ ...plainLook, coloured: look.coloured })}
          >
            {t('lanes.show-all')}
          </button>
        </>
      )}
    </div>
  );
}

/** Lanes a style asks for and the map does not have yet, to be added with one press. */
export function MissingLanes({
  lanes,
  style,
}: {
  lanes: JourneyMap['lanes'];
  style: LaneStyleName;
}) {
  const { t, list } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const missing = missingKinds(lanes, style);
  if (!mayEdit || missing.length === 0) return null;
  const add = (kinds: readonly LaneKind[]) => {
    const added = kinds.map((kind) => ({ id: newId(), kind }));
    hand.edit((map) => added.reduce(addLane, map));
  };
  return (
    <p className="sticky left-0 w-max max-w-[calc(100vw-3rem)] pt-2 text-[12px] text-ink2 print:hidden">
      {t('lanes.style.missing', { lanes: list(missing.map((kind) => t(`map.lane.${kind}`))) })}{' '}
      <button type="button" className={linkLook} onClick={() => add(missing)}>
        {t('lanes.style.add', { n: missing.length })}
      </button>
    </p>
  );
}
