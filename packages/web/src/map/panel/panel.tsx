import { useQuery } from '@tanstack/react-query';
import type { JourneyMap, Scope, Touchpoint, Workspace } from '@waymark/model';
import { call } from '../../api.ts';
import { useTalk } from '../../comments/talk.tsx';
import { useWords } from '../../language.tsx';
import { Failed, Loading } from '../../parts/notice.tsx';
import { SideSheet } from '../../parts/side-sheet.tsx';
import { useGuestMap } from '../../session.tsx';
import { editTouchpoint } from '../commands/commands.ts';
import { Editable } from '../editing/editable.tsx';
import { useHand } from '../editing/editor.tsx';
import type { Reading } from '../reading/reading.ts';
import { measuredPart } from '../reading/use-measure.ts';
import { ArrowList } from './arrow-list.tsx';
import { BeforeAfter } from './before-after.tsx';
import { FigureTable } from './figure-table.tsx';
import { Flags } from './flags.tsx';
import { KnownPart } from './known-part.tsx';
import { OverTime } from './over-time.tsx';
import { RulePart } from './rule-part.tsx';
import { ThreeFigures } from './three-figures.tsx';
import { Waits } from './waits.tsx';

export interface PanelProps {
  workspace: Workspace;
  map: JourneyMap;
  touchpoint: Touchpoint;
  reading: Reading | null;
  scope: Scope;
  onAdopt: (from: string, to: string) => void;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** One touchpoint from near: its story in figures, then what it is and what it counts. */
export function Panel(props: PanelProps) {
  const { workspace, map, touchpoint: it, reading, scope } = props;
  const { t, say } = useWords();
  const hand = useHand();
  const talk = useTalk();
  const guestMap = useGuestMap();
  const own = reading?.touchpoints.get(it.id) ?? null;
  const closeup = useQuery({
    queryKey: ['closeup', workspace.id, it.id, scope, measuredPart(map)],
    queryFn: ({ signal }) =>
      guestMap
        ? call('closeupOfMap', {
            params: { workspace: workspace.id, map: guestMap },
            body: { scope, touchpoint: it.id },
            signal,
          })
        : call('closeup', {
            params: { workspace: workspace.id },
            body: { map, scope, touchpoint: it.id },
            signal,
          }),
    enabled: it.rule !== null,
    placeholderData: (before) => (before?.touchpoint.id === it.id ? before : undefined),
  });
  const kinds = [
    t('map.touchpoint'),
    t(`channel.${it.channel}`),
    ...(it.onstage ? [] : [t('map.backstage')]),
    ...(it.makeOrBreak ? [t('map.make-or-break')] : []),
  ];
  return (
    <SideSheet label={say(it.name)} onPhone="from-below">
      <div className="flex items-baseline justify-end gap-3">
        {talk && (
          <button
            type="button"
            className="-my-1 rounded-[3px] px-1 py-1 text-[11.5px] text-ink2 hover:text-ink hover:underline pointer-coarse:min-h-11"
            onClick={() => talk.openOn({ kind: 'touchpoint', id: it.id })}
          >
            {t('comments.menu')}
          </button>
        )}
        <button
          type="button"
          className="-my-1 -mr-1 rounded-[3px] px-1 py-1 text-[11.5px] text-ink2 hover:text-ink hover:underline pointer-coarse:min-h-11"
          onClick={props.onClose}
        >
          {t('close')}
        </button>
      </div>
      <p className="mt-1 text-[11.5px] text-ink2">{kinds.join(' · ')}</p>
      <h2 className="mb-0.5 text-[21px] font-[500] tracking-[-.005em]">
        <Editable
          of={{ list: 'touchpoints', id: it.id }}
          words={it.name}
          label={t('map.name')}
          empty={t('map.unnamed')}
          className="-mx-1 max-w-[calc(100%+8px)] px-1 font-serif font-[500]"
          onSave={(name, { step }) =>
            hand.edit((now) => editTouchpoint(now, { id: it.id, change: { name } }), step)
          }
        />
      </h2>
      {own && <ThreeFigures reading={own} exact={reading?.exact ?? true} by={scope.by} />}
      <KnownPart map={map} touchpoint={it} reading={reading} />
      {closeup.error && <Failed error={closeup.error} retry={() => void closeup.refetch()} />}
      {closeup.isLoading && <Loading>{t('map.counting')} …</Loading>}
      {closeup.data && (
        <>
          <OverTime over={closeup.data.over} by={scope.by} />
          <Waits waits={closeup.data.waits} median={closeup.data.touchpoint.medianSeconds} />
          <BeforeAfter
            map={map}
            closeup={closeup.data}
            onAdopt={props.onAdopt}
            onOpen={props.onOpen}
          />
        </>
      )}
      <RulePart workspace={workspace} touchpoint={it} scope={scope} />
      <ArrowList map={map} touchpoint={it} onOpen={props.onOpen} />
      <Flags map={map} touchpoint={it} onClose={props.onClose} />
      {own && <FigureTable reading={own} hasGoal={map.goals.length > 0} />}
    </SideSheet>
  );
}
