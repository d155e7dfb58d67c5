import { changeStates, type MapChange, type Words } from '@waymark/model';
import { useEffect, useState } from 'react';
import { useWords } from '../language.tsx';
import type { Change } from '../map/commands/change.ts';
import { Editable } from '../map/editing/editable.tsx';
import { useMayEdit } from '../map/editing/may-edit.tsx';
import { Button } from '../parts/button.tsx';
import { Input, Select } from '../parts/field.tsx';
import { DifferenceItem } from '../versions/difference-item.tsx';
import type { Told } from '../versions/difference-words.ts';
import { type GapRow, isLate } from './gap.ts';

/** Asked in place: a line to write on, and a field only where one is about to write. */
const quiet =
  'rounded-none border-transparent border-b-edge bg-transparent pointer-coarse:min-h-11 enabled:hover:border-edge focus:border-edge';

const settled: ReadonlySet<string> = new Set(['done', 'dropped']);

/** One line of the gap: what, who, when and how far, each asked where it stands. */
export function GapLine({
  row,
  told,
  today,
  mayEdit,
  onAgree,
  onRemove,
}: {
  row: GapRow;
  told: Told | undefined;
  today: string;
  mayEdit: boolean;
  /** All that is agreed under the name of one step is one step back. */
  onAgree: (change: Change<Omit<MapChange, 'id' | 'about'>>, step?: string) => void;
  onRemove: () => void;
}) {
  const { t } = useWords();
  if (!told) return null;
  const { change, difference } = row;
  const state = change?.state ?? 'open';
  const late = isLate(row, today);
  const of = (label: string) => `${label}: ${told.sentence}`;
  return (
    <li
      className={`grid gap-x-4 gap-y-1.5 border-b border-hair py-2 sm:grid-cols-[minmax(0,1fr)_auto] ${settled.has(state) ? 'text-ink2' : ''}`}
    >
      <div className="min-w-0">
        {difference ? (
          <DifferenceItem it={difference} told={told}>
            <Note
              note={change?.note}
              label={of(t('gap.note'))}
              onSave={(note, step) => onAgree({ note }, step)}
            />
          </DifferenceItem>
        ) : (
          <p className="flex gap-2">
            <span aria-hidden="true" className="w-[17px] shrink-0 text-center">
              ·
            </span>
            <span className="min-w-0">
              {change && !row.isClosed ? (
                <Editable
                  words={change.text}
                  label={t('gap.reword')}
                  empty={t('gap.add')}
                  className="-mx-1 px-1 pointer-coarse:min-h-11"
                  onSave={(text, { step }) => isSaid(text) && onAgree({ text }, step)}
                />
              ) : (
                told.sentence
              )}
              {change?.note && (
                <Note
                  note={change.note}
                  label={of(t('gap.note'))}
                  onSave={(note, step) => onAgree({ note }, step)}
                />
              )}
            </span>
            {mayEdit && (
              <Button
                look="link"
                className="ml-2 min-h-0! self-baseline text-[12px] text-ink2!"
                onClick={onRemove}
              >
                {t('gap.remove')}
                <span className="sr-only">: {told.sentence}</span>
              </Button>
            )}
          </p>
        )}
      </div>
      <fieldset
        disabled={!mayEdit}
        className="flex flex-wrap items-start gap-2 max-sm:grid max-sm:grid-cols-2 max-sm:pl-[25px]"
      >
        <legend className="sr-only">{told.sentence}</legend>
        <Owner
          label={of(t('gap.owner'))}
          value={change?.owner ?? ''}
          onDone={(owner) => onAgree({ owner: owner || undefined })}
        />
        <span className="flex flex-col">
          <Input
            type="date"
            aria-label={of(t('gap.due'))}
            aria-invalid={late}
            value={change?.due ?? ''}
            className={`w-36 max-sm:w-full ${quiet} ${change?.due ? '' : 'text-ink3!'}`}
            onChange={({ target }) => onAgree({ due: target.value || undefined })}
          />
          {late && <span className="text-[12px] font-[560] text-loss">{t('gap.late')}</span>}
        </span>
        <Select
          aria-label={of(t('gap.by.state'))}
          value={state}
          className={`w-28 max-sm:w-full ${quiet}`}
          onChange={({ target }) =>
            onAgree({ state: changeStates.find((it) => it === target.value) ?? 'open' })
          }
        >
          {changeStates.map((it) => (
            <option key={it} value={it}>
              {t(`gap.state.${it}`)}
            </option>
          ))}
        </Select>
      </fieldset>
    </li>
  );
}

/** What else there is to say about a line, written beneath it. */
function Note({
  note,
  label,
  onSave,
}: {
  note: Words | undefined;
  label: string;
  onSave: (note: Words | undefined, step: string) => void;
}) {
  const { t } = useWords();
  const mayEdit = useMayEdit();
  if (!mayEdit && !note) return null;
  return (
    <p className="text-[12.5px] text-ink2">
      <Editable
        words={note}
        label={label}
        empty={`+ ${t('gap.note')}`}
        className="-mx-1 min-h-6 px-1 pointer-coarse:min-h-11"
        onSave={(next, { step }) => onSave(isSaid(next) ? next : undefined, step)}
      />
    </p>
  );
}

const isSaid = ({ en, nl }: Words): boolean => Boolean(en?.trim() || nl?.trim());

/** Who does it: kept when the field is left or Enter is pressed, not letter by letter. */
function Owner({
  label,
  value,
  onDone,
}: {
  label: string;
  value: string;
  onDone: (owner: string) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const done = () => {
    if (text.trim() !== value) onDone(text.trim());
  };
  return (
    <Input
      aria-label={label}
      placeholder={t('gap.owner')}
      list="gap-owners"
      maxLength={200}
      value={text}
      className={`w-36 max-sm:col-span-2 max-sm:w-full ${quiet}`}
      onChange={({ target }) => setText(target.value)}
      onBlur={done}
      onKeyDown={({ key }) => {
        if (key === 'Enter') done();
        else if (key === 'Escape') setText(value);
      }}
    />
  );
}
