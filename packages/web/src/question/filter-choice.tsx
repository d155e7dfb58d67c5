import type { Filter } from '@waymark/model';
import { useState } from 'react';
import { ConditionEditor } from '../condition-editor.tsx';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Radio } from '../parts/field.tsx';

export interface FilterProps {
  workspace: string;
  filter: Filter | undefined;
  onChange: (filter: Filter | undefined) => void;
}

/** Whom to show: a condition, and whether it is about whole journeys or single events. */
export function FilterChoice({ workspace, filter, onChange }: FilterProps) {
  const { t } = useWords();
  const [of, setOf] = useState(filter?.of ?? 'journeys');
  const [condition, setCondition] = useState(filter?.condition ?? null);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(condition ? { of, condition } : undefined);
      }}
    >
      <fieldset>
        <legend className="mb-1 font-semibold">{t('filter.of')}</legend>
        {(['journeys', 'events'] as const).map((it) => (
          <Radio key={it} name="of" checked={of === it} onChange={() => setOf(it)}>
            {t(`filter.of.${it}`)}
          </Radio>
        ))}
      </fieldset>
      <ConditionEditor workspace={workspace} value={condition} onChange={setCondition} />
      <div className="flex gap-2">
        <Button type="submit" look="main" disabled={!condition}>
          {t('apply')}
        </Button>
        <Button onClick={() => onChange(undefined)}>{t('filter.clear')}</Button>
      </div>
    </form>
  );
}
