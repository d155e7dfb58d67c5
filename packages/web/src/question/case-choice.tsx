import type { CaseKind, Names, Split } from '@waymark/model';
import { useId, useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Input, Radio } from '../parts/field.tsx';

const oneDay = 86_400;

export interface CaseProps {
  by: CaseKind;
  split: Split;
  names: Names | undefined;
  hasGoal: boolean;
  onChange: (by: CaseKind, split: Split) => void;
}

/** What is counted, and where one journey ends and the next begins. */
export function CaseChoice({ by, split, names, hasGoal, onChange }: CaseProps) {
  const { t } = useWords();
  const [kind, setKind] = useState(by.kind);
  const [name, setName] = useState(by.kind === 'property' ? by.name : '');
  const [cut, setCut] = useState(split.kind);
  const [days, setDays] = useState(split.kind === 'gap' ? split.seconds / oneDay : 30);
  const list = useId();
  const nameless = kind === 'property' && name.trim() === '';
  const submit = () =>
    onChange(
      kind === 'property' ? { kind, name: name.trim() } : { kind },
      cut === 'gap'
        ? { kind: cut, seconds: Math.max(1, Math.round(days * oneDay)) }
        : { kind: cut },
    );
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!nameless) submit();
      }}
    >
      <fieldset>
        <legend className="mb-1 font-semibold">{t('by.title')}</legend>
        {(['person', 'session', 'account'] as const).map((it) => (
          <Radio key={it} name="by" checked={kind === it} onChange={() => setKind(it)}>
            {t(`by.${it}`)}
          </Radio>
        ))}
        <Radio name="by" checked={kind === 'property'} onChange={() => setKind('property')}>
          {t('by.property.choose')}
        </Radio>
        {kind === 'property' && (
          <>
            <Input
              className="mt-1 ml-6"
              aria-label={t('by.property.name')}
              placeholder={t('by.property.name')}
              list={list}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
            <datalist id={list}>
              {names?.properties.map((it) => (
                <option key={it} value={it} />
              ))}
            </datalist>
          </>
        )}
      </fieldset>
      <fieldset>
        <legend className="mb-1 font-semibold">{t('split.title')}</legend>
        <Radio name="split" checked={cut === 'none'} onChange={() => setCut('none')}>
          {t('split.none')}
        </Radio>
        <Radio
          name="split"
          disabled={!hasGoal && cut !== 'goal'}
          checked={cut === 'goal'}
          onChange={() => setCut('goal')}
        >
          {t('split.goal')}
        </Radio>
        <Radio name="split" checked={cut === 'gap'} onChange={() => setCut('gap')}>
          {t('split.gap')}
        </Radio>
        {cut === 'gap' && (
          <p className="mt-1 ml-6 flex items-center gap-2">
            <Input
              className="w-20"
              type="number"
              min={0.01}
              max={3650}
              step="any"
              aria-label={t('split.days.label')}
              value={days}
              onChange={({ target }) => setDays(Number(target.value))}
            />
            {t('split.days', { n: days })}
          </p>
        )}
      </fieldset>
      <Button type="submit" look="main" className="self-start" disabled={nameless}>
        {t('apply')}
      </Button>
    </form>
  );
}
