import type { Filter } from '@waymark/model';
import { useState } from 'react';
import { conditionInWords } from '../condition/in-words.ts';
import { ConditionEditor } from '../condition-editor.tsx';
import { Say, useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Radio } from '../parts/field.tsx';
import { Popover } from '../parts/popover.tsx';

interface FilterProps {
  workspace: string;
  filter: Filter | undefined;
  onChange: (filter: Filter | undefined) => void;
}

/** "showing everyone", or whom instead. */
export function FilterPart(props: FilterProps) {
  const words = useWords();
  const { t } = words;
  const said = props.filter
    ? t(`filter.${props.filter.of}`, { what: conditionInWords(props.filter.condition, words) })
    : t('filter.everyone');
  return (
    <Popover
      trigger={<Say k="question.showing" with={{ what: <b>{said}</b> }} />}
      label={t('filter.title')}
      width="w-140"
    >
      {(close) => (
        <FilterChoice
          {...props}
          onChange={(filter) => {
            props.onChange(filter);
            close();
          }}
        />
      )}
    </Popover>
  );
}

function FilterChoice({ workspace, filter, onChange }: FilterProps) {
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
