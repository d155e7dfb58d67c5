import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type AnswerOf, type Contract, changedBetween, type JourneyMap } from '@waymark/model';
import { useMemo, useState } from 'react';
import { call } from '../api.ts';
import { useNameOf } from '../comments/name-of.ts';
import { useWords } from '../language.tsx';
import { useMayEdit } from '../map/editing/may-edit.tsx';
import { Button } from '../parts/button.tsx';
import { Failed } from '../parts/notice.tsx';
import { dayIn } from './moments.ts';
import { NoteForm } from './note-form.tsx';
import { type PlaceOfMap, versionsQuery } from './queries.ts';
import { deedOf } from './sums.ts';
import { Moment, VersionRow } from './version-row.tsx';

/** All moments of the map by day, the newest first, above them the map as it is now. */
export function VersionList({
  place,
  now,
  newest,
  listed,
  timeZone,
  onCompare,
  onRestore,
}: {
  place: PlaceOfMap;
  now: JourneyMap;
  /** The map of the newest version, once it is here. */
  newest: JourneyMap | null;
  listed: AnswerOf<Contract['listVersions']>;
  timeZone: string;
  onCompare: (version: string) => void;
  onRestore: (version: string) => void;
}) {
  const words = useWords();
  const { t, day } = words;
  const mayEdit = useMayEdit();
  const nameOf = useNameOf();
  const [keeping, setKeeping] = useState(false);
  const client = useQueryClient();
  const done = () => client.invalidateQueries({ queryKey: versionsQuery(place).queryKey });
  const keep = useMutation({
    mutationFn: (note: string) => call('keepVersion', { params: place, body: { note } }),
    onSuccess: done,
  });
  const name = useMutation({
    mutationFn: ({ version, note }: { version: string; note: string }) =>
      call('nameVersion', { params: { ...place, version }, body: { note } }),
    onSuccess: done,
  });
  const { versions, editedBy } = listed;
  const byDay = [...Map.groupBy(versions, (it) => dayIn(it.madeAt, timeZone))];
  const counts = useMemo(() => (newest ? changedBetween(newest, now) : []), [newest, now]);
  const since = deedOf(editedBy.map(nameOf), counts, words);
  return (
    <>
      <ol className="border-t border-ink">
        <Moment
          time={t('versions.now')}
          actions={
            mayEdit &&
            !keeping && <Button onClick={() => setKeeping(true)}>{t('versions.keep')}</Button>
          }
        >
          {newest && <p className="first-letter:uppercase">{since || t('versions.now.nothing')}</p>}
          {keeping && (
            <NoteForm
              onSave={(note) => {
                setKeeping(false);
                keep.mutate(note);
              }}
              onCancel={() => setKeeping(false)}
            />
          )}
          <p role="status" className="text-gain">
            {keep.data && t('versions.kept', { note: keep.data.note ?? '' })}
          </p>
        </Moment>
      </ol>
      {(keep.error ?? name.error) && <Failed error={keep.error ?? name.error} />}
      {versions.length === 0 && <p className="py-5 text-ink2">{t('versions.none')}</p>}
      {byDay.map(([date, ofDay]) => (
        <section key={date} aria-label={day(date, 'year')}>
          <h3 className="pt-5 pb-1 font-serif text-[17px]">{day(date, 'year')}</h3>
          <ol className="border-t border-line">
            {ofDay.map((version) => (
              <VersionRow
                key={version.id}
                version={version}
                first={version === versions.at(-1)}
                timeZone={timeZone}
                mayEdit={mayEdit}
                onCompare={() => onCompare(version.id)}
                onRestore={() => onRestore(version.id)}
                onName={(note) => name.mutate({ version: version.id, note })}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
