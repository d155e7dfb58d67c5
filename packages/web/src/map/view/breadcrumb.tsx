import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useWords } from '../../language.tsx';
import { mapsQuery } from '../../maps/queries.ts';
import { useJourneyPlace } from './journey-place.tsx';
import { readWay, writeWay } from './way.ts';

/** The maps one came through to this one, each a way back to the touchpoint it was left by. */
export const Breadcrumb = memo(function Breadcrumb() {
  const { t, say } = useWords();
  const place = useJourneyPlace();
  const way = readWay(place?.search.via);
  const { data } = useQuery({ ...mapsQuery(place?.workspace ?? ''), enabled: way.length > 0 });
  if (!place || way.length === 0) return null;
  const { via: _, open: __, persona: ___, ...search } = place.search;
  const titles = new Map(data?.maps.map((map) => [map.id, say(map.title)]));
  return (
    <nav aria-label={t('canvas.way')} className="pt-1 text-[12.5px] text-ink2 print:hidden">
      <ol className="flex flex-wrap gap-x-1.5">
        {way.map(({ map, touchpoint }, i) => {
          const before = writeWay(way.slice(0, i));
          return (
            <li key={map}>
              <Link
                to="/w/$workspace/maps/$map"
                params={{ workspace: place.workspace, map }}
                search={{ ...search, ...(before ? { via: before } : {}), open: touchpoint }}
                className="py-1 text-ink2 hover:text-ink"
              >
                {titles.get(map) || t('map.unnamed')}
              </Link>
              <span aria-hidden="true" className="ml-1.5">
                ›
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
});
