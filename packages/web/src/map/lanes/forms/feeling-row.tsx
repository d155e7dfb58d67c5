import { useMemo, useState } from 'react';
import { keyOf, useTalk } from '../../../comments/talk.tsx';
import { useWords } from '../../../language.tsx';
import { type Curve, setEmotion } from '../../commands/commands.ts';
import { useHand } from '../../editing/editor.tsx';
import { useSteady } from '../../sheet/use-steady.ts';
import { CurveLegend } from '../curve-legend.tsx';
import { FeelingCurve } from '../feeling-curve.tsx';
import { FeelingDot } from '../feeling-dot.tsx';
import { FeelingPaper } from '../feeling-paper.tsx';
import { curveKey, feelingHeight, feltAlong, roomAt } from '../feeling-points.ts';
import { LaneLabel } from '../lane-label.tsx';
import type { RowProps } from '../row.ts';
import { useSpots } from '../spots.tsx';
import { useFeelingsPaste } from './use-feelings-paste.ts';

/**
 * How people feel along the way: a curve for everybody and one for each persona, as it is and as it
 * is meant to become. The dots of one of them can be moved; which one is chosen beside the lane.
 */
export function FeelingRow({ lane, map, grid, persona }: RowProps) {
  const { say } = useWords();
  const hand = useHand();
  const talk = useTalk();
  const whose = lane.persona ?? persona ?? undefined;
  const [chosen, setChosen] = useState<Curve>({});
  const pen: Curve = whose === undefined ? chosen : { ...chosen, persona: whose };
  const spots = useSpots();
  const curves = useMemo(() => {
    const all = new Map(map.emotions.map((it) => [curveKey(it), curveOf(it)]));
    const shown = [...all.values()].filter((it) => whose === undefined || it.persona === whose);
    return shown.map((curve) => ({ curve, felt: feltAlong(map.emotions, curve) }));
  }, [map.emotions, whose]);
  const names = new Map(map.touchpoints.map((it) => [it.id, say(it.name)]));
  const felt = feltAlong(map.emotions, pen);
  const set = useSteady((touchpoint: string, value: number | null) =>
    hand.edit((now) => setEmotion(now, { ...pen, touchpoint, value }), `feel ${touchpoint}`),
  );
  const onPaste = useFeelingsPaste(spots, pen);
  return (
    <div
      data-lane={lane.id}
      data-curve=""
      className="relative flex border-b border-hair"
      style={{ minHeight: feelingHeight }}
      onPaste={onPaste}
    >
      <LaneLabel lane={lane} personas={map.personas}>
        <CurveLegend
          personas={map.personas}
          curves={curves.map(({ curve }) => curve)}
          whose={whose}
          pen={pen}
          onPick={setChosen}
        />
      </LaneLabel>
      <FeelingPaper width={grid.width}>
        {curves.map(({ curve, felt: along }) => (
          <FeelingCurve
            key={curveKey(curve)}
            curve={curve}
            personas={map.personas}
            felt={along}
            spots={spots}
            dotted={curveKey(curve) !== curveKey(pen)}
          />
        ))}
      </FeelingPaper>
      {spots.map((spot, i) => (
        <FeelingDot
          key={spot.touchpoint}
          lane={lane.id}
          spot={spot}
          name={names.get(spot.touchpoint) ?? ''}
          emotion={felt.get(spot.touchpoint) ?? null}
          pen={pen}
          room={roomAt(spots, i)}
          talked={talk?.about.has(keyOf({ kind: 'feeling', id: spot.touchpoint })) ?? false}
          onSet={set}
        />
      ))}
    </div>
  );
}

const curveOf = ({ persona, when }: Curve): Curve => ({
  ...(persona === undefined ? {} : { persona }),
  ...(when === undefined ? {} : { when }),
});
