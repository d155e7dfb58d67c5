import { Navigate } from '@tanstack/react-router';
import type { SavedMap } from '@waymark/model';
import { useWords } from '../language.tsx';
import type { BesideProps } from '../map/beside-props.ts';
import { useMayEdit } from '../map/editing/may-edit.tsx';
import { Button } from '../parts/button.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { useCounterpart, useDrawCounterpart, useLiveMap } from './counterpart.ts';
import { GapList } from './gap-list.tsx';

/** What must change between how it is and how it should be; it is kept with the latter. */
export default function GapView({ workspace, mapId, map, hand, search, setSearch }: BesideProps) {
  const { t } = useWords();
  const place = { workspace: workspace.id, map: mapId };
  const { other, error, isLoading, refetch } = useCounterpart(place, map);
  const { view: _, ...others } = search;
  if (isLoading) return <Loading />;
  if (other && map.state === 'as-is') {
    return (
      <Navigate
        to="/w/$workspace/maps/$map"
        params={{ workspace: workspace.id, map: other.id }}
        search={{ view: 'gap' }}
        replace
      />
    );
  }
  return (
    <div className="pt-2">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-t border-ink pt-3 pb-2 max-sm:gap-y-2">
        <h2 className="text-[20px]">{t('gap.title')}</h2>
        <p className="max-w-130 text-balance text-ink2">{t(other ? 'gap.lead' : 'gap.none')}</p>
        <Button className="sm:ml-auto" onClick={() => setSearch(others)}>
          {t('versions.back')}
        </Button>
      </div>
      {map.counterpart !== undefined && error && (
        <Failed error={error} retry={() => void refetch()} />
      )}
      {other ? (
        <LiveGap key={other.id} place={place} other={other} toBe={map} hand={hand} />
      ) : (
        map.state === 'as-is' && <DrawIt place={place} />
      )}
    </div>
  );
}

/** The list follows both maps, whoever draws on either. */
function LiveGap({
  other,
  ...rest
}: { other: SavedMap } & Omit<React.ComponentProps<typeof GapList>, 'asIs'>) {
  const asIs = useLiveMap(rest.place.workspace, other);
  return <GapList {...rest} asIs={asIs} />;
}

function DrawIt({ place }: { place: { workspace: string; map: string } }) {
  const { t } = useWords();
  const mayEdit = useMayEdit();
  const draw = useDrawCounterpart(place);
  if (!mayEdit) return null;
  return (
    <>
      <Button look="main" disabled={draw.isPending} onClick={() => draw.mutate()}>
        {t('gap.draw')}
      </Button>
      {draw.error && <Failed error={draw.error} />}
    </>
  );
}
