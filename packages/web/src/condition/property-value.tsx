import type { Scalar } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../language.tsx';
import { Input } from '../parts/field.tsx';
import { TokenField } from '../parts/token-field.tsx';
import { isPattern, type Line, scalarFrom } from './draft.ts';

type PropertyLine = Line & { kind: 'property' };

/** What a property is compared with: nothing, one value, two numbers, or several values. */
export function PropertyValue({
  line,
  onChange,
}: {
  line: PropertyLine;
  onChange: (line: PropertyLine) => void;
}) {
  const { t } = useWords();
  const [first, second] = line.values;
  switch (line.test) {
    case 'exists':
      return null;
    case 'in':
      return (
        <TokenField
          label={t('condition.value')}
          hint={t('condition.hint.values')}
          values={line.values.map(String)}
          onChange={(next) => onChange({ ...line, values: next.map(scalarFrom) })}
        />
      );
    case 'greater':
    case 'less':
      return (
        <NumberInput
          label={t('condition.value')}
          value={first}
          onChange={(value) => onChange({ ...line, values: value === null ? [] : [value] })}
        />
      );
    case 'between':
      return (
        <>
          <NumberInput
            label={t('condition.value')}
            value={first}
            onChange={(value) => onChange({ ...line, values: [value ?? '', second ?? ''] })}
          />
          <NumberInput
            label={t('condition.value.to')}
            value={second}
            onChange={(value) => onChange({ ...line, values: [first ?? '', value ?? ''] })}
          />
        </>
      );
    default:
      return <TextInput line={line} onChange={onChange} />;
  }
}

function TextInput({
  line,
  onChange,
}: {
  line: PropertyLine;
  onChange: (line: PropertyLine) => void;
}) {
  const { t } = useWords();
  const text = String(line.values[0] ?? '');
  const wrong = line.test === 'matches' && text !== '' && !isPattern(text);
  return (
    <div className="min-w-32 flex-1">
      <Input
        className="w-full"
        aria-label={t('condition.value')}
        aria-invalid={wrong}
        placeholder={t('condition.hint.value')}
        value={text}
        onChange={({ target }) =>
          onChange({
            ...line,
            values:
              target.value === ''
                ? []
                : [line.test === 'equals' ? scalarFrom(target.value) : target.value],
          })
        }
      />
      {wrong && <p className="mt-1 text-loss">{t('condition.bad-pattern')}</p>}
    </div>
  );
}

/** Keeps what is typed, so that "1." on its way to "1.5" is not rewritten under the hands. */
function NumberInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Scalar | undefined;
  onChange: (value: number | null) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState(typeof value === 'number' ? String(value) : '');
  return (
    <Input
      className="w-24"
      inputMode="decimal"
      aria-label={label}
      placeholder={t('condition.hint.number')}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        const number = Number(target.value.replace(',', '.'));
        onChange(target.value.trim() === '' || !Number.isFinite(number) ? null : number);
      }}
    />
  );
}
