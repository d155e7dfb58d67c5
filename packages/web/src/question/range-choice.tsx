import type { Names, Workspace } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Field, Input } from '../parts/field.tsx';
import type { QuestionSearch } from '../question-url.ts';
import { type Preset, presets, todayIn } from './range.ts';

export interface RangeProps {
  workspace: Workspace;
  names: Names | undefined;
  search: QuestionSearch;
  onChange: (days: { from?: string; to?: string }) => void;
}

/** Which days: one of those that are often asked for, or from one day to another. */
export function RangeChoice({ workspace, names, search, onChange }: RangeProps) {
  const { t } = useWords();
  const [from, setFrom] = useState(search.from ?? names?.firstDay ?? '');
  const [to, setTo] = useState(search.to ?? names?.lastDay ?? '');
  const wrong = from !== '' && to !== '' && to < from;
  const isOn = (preset: Preset) => preset.from === search.from && preset.to === search.to;
  return (
    <div className="flex flex-col gap-3">
      <ul>
        {presets(todayIn(workspace.timeZone), names?.lastDay ?? null).map((preset) => (
          <li key={`${preset.name}${preset.days ?? ''}`}>
            <button
              type="button"
              className="w-full py-1 text-left hover:text-accent pointer-coarse:min-h-11 aria-pressed:font-semibold"
              aria-pressed={isOn(preset)}
              onClick={() =>
                onChange(preset.from && preset.to ? { from: preset.from, to: preset.to } : {})
              }
            >
              {t(`range.${preset.name}`, preset.days ? { n: preset.days } : {})}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="flex flex-col gap-2.5 border-t border-line pt-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong) onChange({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
        }}
      >
        <div className="grid grid-cols-2 gap-2">
          <Field label={t('range.from')}>
            {(id) => (
              <Input
                id={id}
                type="date"
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('range.to')}>
            {(id) => (
              <Input
                id={id}
                type="date"
                value={to}
                aria-invalid={wrong}
                onChange={(event) => setTo(event.target.value)}
              />
            )}
          </Field>
        </div>
        {wrong && (
          <p role="alert" className="text-loss">
            {t('range.wrong')}
          </p>
        )}
        <p className="text-[12px] text-ink2">{t('range.zone', { zone: workspace.timeZone })}</p>
        <Button type="submit" look="main" className="self-start" disabled={wrong}>
          {t('apply')}
        </Button>
      </form>
    </div>
  );
}
