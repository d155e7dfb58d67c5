import type { Version } from '@waymark/model';
import { type ReactNode, useState } from 'react';
import { useNameOf } from '../comments/name-of.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { momentOf, timeIn } from './moments.ts';
import { NoteForm } from './note-form.tsx';
import { deedOf } from './sums.ts';

export interface VersionRowProps {
  version: Version;
  /** Nothing came before it. */
  first: boolean;
  timeZone: string;
  mayEdit: boolean;
  onCompare: () => void;
  onRestore: () => void;
  onName: (note: string) => void;
}

/** One moment: when, what came of the time before it and by whom, and what can be done with it. */
export function VersionRow(props: VersionRowProps) {
  const { version, timeZone } = props;
  const words = useWords();
  const { t } = words;
  const nameOf = useNameOf();
  const [naming, setNaming] = useState(false);
  const when = momentOf(version, timeZone, words);
  const of = <span className="sr-only">: {when}</span>;
  const deed = deedOf(version.editedBy.map(nameOf), version.changed, words);
  return (
    <Moment
      time={timeIn(version.madeAt, timeZone, words)}
      iso={version.madeAt}
      actions={
        <>
          <Button look="link" onClick={props.onCompare}>
            {t('versions.compare')}
            {of}
          </Button>
          {props.mayEdit && (
            <>
              <Button look="link" onClick={props.onRestore}>
                {t('versions.restore')}
                {of}
              </Button>
              {version.kind !== 'named' && !naming && (
                <Button look="link" onClick={() => setNaming(true)}>
                  {t('versions.rename')}
                  {of}
                </Button>
              )}
            </>
          )}
        </>
      }
    >
      {version.note !== null && <p className="font-serif text-[16px]">{version.note}</p>}
      <p className="first-letter:uppercase">
        {deed || t(props.first ? 'versions.beginning' : 'versions.same')}
      </p>
      <p className="text-[12px] text-ink2">{kindWords()}</p>
      {naming && (
        <NoteForm
          onSave={(note) => {
            setNaming(false);
            props.onName(note);
          }}
          onCancel={() => setNaming(false)}
        />
      )}
    </Moment>
  );
  function kindWords(): string {
    if (version.kind !== 'named') return t(`versions.kind.${version.kind}`);
    if (!version.madeBy) return t('versions.kind.named.nobody');
    return t('versions.kind.named', { who: nameOf(version.madeBy) });
  }
}

/** A line of the list: the time at the left, what happened, and what can be done at the right. */
export function Moment({
  time,
  iso,
  actions,
  children,
}: {
  time: string;
  iso?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b border-hair py-2.5 max-sm:gap-y-2 sm:flex-nowrap">
      <time dateTime={iso} className="w-12 shrink-0 text-ink2 tabular-nums">
        {time}
      </time>
      <div className="min-w-0 grow basis-60">{children}</div>
      <div className="flex flex-wrap items-baseline gap-x-4 max-sm:basis-full max-sm:pl-17 sm:shrink-0 pointer-coarse:gap-x-6">
        {actions}
      </div>
    </li>
  );
}
