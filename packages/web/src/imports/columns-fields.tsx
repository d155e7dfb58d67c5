import { channels } from '@waymark/model';
import { conditionInWords } from '../condition/in-words.ts';
import { useWords } from '../language.tsx';
import { Field, Input, Select } from '../parts/field.tsx';
import type { ColumnsProps } from './columns-draft.ts';

/** Select values that are a choice rather than a column; a column's value carries a mark before it. */
const fixed = 'fixed';
const columnValue = (column: string) => `column:${column}`;
const columnIn = (value: string) => value.slice('column:'.length);

/** What happened: a column with names, or one name for every row and the exceptions to it. */
export function EventFields({ found, draft, onChange }: ColumnsProps) {
  const words = useWords();
  const { t } = words;
  const missing = draft.eventFixed ? draft.eventName.trim() === '' : draft.eventColumn === '';
  return (
    <div className="flex flex-col gap-2">
      <Field label={t('import.event')}>
        {(id) => (
          <Select
            id={id}
            className="w-full"
            aria-invalid={missing}
            value={
              draft.eventFixed ? fixed : draft.eventColumn ? columnValue(draft.eventColumn) : ''
            }
            onChange={({ target: { value } }) =>
              onChange({
                ...draft,
                eventFixed: value === fixed,
                eventColumn: value === fixed || value === '' ? '' : columnIn(value),
              })
            }
          >
            <option value="">{t('import.choose-column')}</option>
            <option value={fixed}>{t('import.event.fixed')}</option>
            {found.columns.map((column) => (
              <option key={column} value={columnValue(column)}>
                {column}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {draft.eventFixed && (
        <Input
          aria-label={t('import.event.name')}
          placeholder={t('import.event.name')}
          value={draft.eventName}
          maxLength={200}
          onChange={({ target }) => onChange({ ...draft, eventName: target.value })}
        />
      )}
      {draft.eventFixed &&
        draft.unless.map((it, at) => {
          const what = conditionInWords(it.condition, words);
          return (
            <div key={what}>
              <Input
                className="w-full"
                aria-label={t('import.unless.name', { what })}
                placeholder={t('import.unless')}
                value={it.name}
                maxLength={200}
                onChange={({ target }) =>
                  onChange({
                    ...draft,
                    unless: draft.unless.with(at, { ...it, name: target.value }),
                  })
                }
              />
              <p className="text-[12px] text-ink2">{t('import.unless.when', { what })}</p>
            </div>
          );
        })}
    </div>
  );
}

/** The channel: in a column, the same for every row, or not known. */
export function ChannelFields({ found, draft, onChange }: ColumnsProps) {
  const { t } = useWords();
  const value = draft.channelColumn ? columnValue(draft.channelColumn) : draft.channelIs;
  return (
    <Field label={t('import.channel')}>
      {(id) => (
        <Select
          id={id}
          className="w-full"
          value={value}
          onChange={({ target }) => {
            const channel = channels.find((it) => it === target.value);
            const column = target.value.startsWith('column:') ? columnIn(target.value) : '';
            onChange({ ...draft, channelColumn: column, channelIs: channel ?? '' });
          }}
        >
          <option value="">{t('import.channel.none')}</option>
          <optgroup label={t('import.channel.columns')}>
            {found.columns.map((column) => (
              <option key={column} value={columnValue(column)}>
                {column}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('import.channel.fixed')}>
            {channels.map((channel) => (
              <option key={channel} value={channel}>
                {t(`channel.${channel}`)}
              </option>
            ))}
          </optgroup>
        </Select>
      )}
    </Field>
  );
}
