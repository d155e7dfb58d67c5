import type { Import } from '@waymark/model';
import type { ReactNode } from 'react';
import { useWords } from '../language.tsx';
import { Field, Input, Select } from '../parts/field.tsx';
import { useSaid } from '../parts/said.ts';
import type { ColumnsDraft, ColumnsProps } from './columns-draft.ts';
import { ChannelFields, EventFields } from './columns-fields.tsx';

/** Which column is what, each to be corrected. */
export function ColumnsForm(props: ColumnsProps) {
  const { found, draft, onChange } = props;
  const { t } = useWords();
  const said = useSaid();
  const set = (part: Partial<ColumnsDraft>) => onChange({ ...draft, ...part });
  return (
    <fieldset>
      <legend className="mb-3 font-serif text-[17px] font-[560]">{t('import.columns')}</legend>
      {found.hints.length > 0 && (
        <ul className="mb-4 max-w-160 space-y-2 text-ink2">
          {found.hints.map((hint) => (
            <li key={hint.message}>{said(hint)}</li>
          ))}
        </ul>
      )}
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
        <ColumnField
          {...props}
          label={t('import.person')}
          value={draft.person}
          required
          onChoose={(person) => set({ person })}
        />
        <ColumnField
          {...props}
          label={t('import.time')}
          value={draft.time}
          required
          onChoose={(time) => set({ time })}
        />
        <EventFields {...props} />
        <ChannelFields {...props} />
        <ColumnField
          {...props}
          label={t('import.session')}
          value={draft.session}
          onChoose={(session) => set({ session })}
        />
        <ColumnField
          {...props}
          label={t('import.account')}
          value={draft.account}
          onChoose={(account) => set({ account })}
        />
        <ColumnField
          {...props}
          label={t('import.page')}
          value={draft.page}
          onChoose={(page) => set({ page })}
        />
        <Field label={t('import.zone')}>
          {(id) => (
            <Input
              id={id}
              value={draft.timeZone}
              onChange={({ target }) => set({ timeZone: target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}

/** A choice of columns, with "none" or, when it is needed, "choose a column" on top. */
export function ColumnField({
  found,
  label,
  value,
  required = false,
  onChoose,
  children,
}: {
  found: Import;
  label: string;
  value: string;
  required?: boolean;
  onChoose: (column: string) => void;
  children?: ReactNode;
}) {
  const { t } = useWords();
  return (
    <Field label={label}>
      {(id) => (
        <Select
          id={id}
          className="w-full"
          value={value}
          aria-invalid={required && value === ''}
          onChange={({ target }) => onChoose(target.value)}
        >
          <option value="">{t(required ? 'import.choose-column' : 'import.none')}</option>
          {found.columns.map((column) => (
            <option key={column} value={column}>
              {column}
            </option>
          ))}
          {children}
        </Select>
      )}
    </Field>
  );
}
