import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { emptyMap, type Touchpoint } from '@waymark/model';
import { useState } from 'react';
import { call } from '../../api.ts';
import { useWords } from '../../language.tsx';
import { mapsQuery } from '../../maps/queries.ts';
import { Field, Select } from '../../parts/field.tsx';
import { Failed } from '../../parts/notice.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { type JourneyPlace, searchInto, useJourneyPlace } from '../view/journey-place.tsx';

const make = 'new';

/** The journey of its own that a touchpoint opens into: chosen among the maps, or made here. */
export function JourneyPart({
  touchpoint,
  onChange,
}: {
  touchpoint: Touchpoint;
  onChange: (journey: string | undefined) => void;
}) {
  const place = useJourneyPlace();
  return place && <Chosen place={place} touchpoint={touchpoint} onChange={onChange} />;
}

function Chosen({
  place,
  touchpoint: it,
  onChange,
}: {
  place: JourneyPlace;
  touchpoint: Touchpoint;
  onChange: (journey: string | undefined) => void;
}) {
  const { t, say } = useWords();
  const mayEdit = useMayEdit();
  const { workspace } = place;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const { data } = useQuery(mapsQuery(workspace));
  const others = (data?.maps ?? []).filter((map) => map.id !== place.map);
  const isKnown = others.some((map) => map.id === it.journey);
  const go = (map: string) =>
    navigate({
      to: '/w/$workspace/maps/$map',
      params: { workspace, map },
      search: searchInto(place, it.id, map),
    });
  const create = async () => {
    setError(null);
    try {
      const body = { map: emptyMap(it.name) };
      const { id } = await call('createMap', { params: { workspace }, body });
      onChange(id);
      await client.invalidateQueries({ queryKey: mapsQuery(workspace).queryKey });
      await go(id);
    } catch (reason) {
      setError(reason);
    }
  };
  return (
    <div className="mt-2">
      {mayEdit && (
        <Field label={t('canvas.opens')}>
          {(field) => (
            <Select
              id={field}
              value={it.journey ?? ''}
              onChange={({ target }) => {
                if (target.value === make) void create();
                else onChange(target.value || undefined);
              }}
            >
              <option value="">{t('canvas.opens.none')}</option>
              <option value={make}>{t('canvas.opens.new')}</option>
              {data && it.journey !== undefined && !isKnown && (
                <option value={it.journey}>{t('canvas.opens.missing')}</option>
              )}
              {others.map((map) => (
                <option key={map.id} value={map.id}>
                  {say(map.title) || t('map.unnamed')}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {it.journey !== undefined && isKnown && (
        <p className="mt-1">
          <Link
            to="/w/$workspace/maps/$map"
            params={{ workspace, map: it.journey }}
            search={searchInto(place, it.id, it.journey)}
            className="text-accent"
          >
            {t('canvas.open-journey', { name: say(it.name) })}
          </Link>
        </p>
      )}
      {error !== null && <Failed error={error} retry={() => void create()} />}
    </div>
  );
}
