import { type Evidence, evidenceKinds, reword } from '@waymark/model';
import { useWords } from '../../../language.tsx';
import { Field, Input } from '../../../parts/field.tsx';
import { dayToday } from './evidence.ts';
import { sourceInWords } from './in-words.ts';

const mostPeople = 1_000_000_000;

/** How we know what stands here: one of four kinds, and whatever else is known of it. */
export function EvidenceEditor({
  evidence,
  onChange,
}: {
  evidence: Evidence | undefined;
  /** Hears every change; undefined makes it an opinion again. */
  onChange: (evidence: Evidence | undefined) => void;
}) {
  const { t, say, locale } = useWords();
  const set = (change: { [K in keyof Evidence]?: Evidence[K] | undefined }) => {
    const next = { kind: 'observed' as const, ...evidence, ...change };
    const filled = Object.entries(next).filter(([, value]) => value !== undefined && value !== '');
    onChange(Object.fromEntries(filled) as Evidence);
  };
  /** One that is known in both languages stays so, until there is nothing left of it. */
  const rewritten = (source: Evidence['source'], text: string) =>
    typeof source === 'object' && text !== '' ? reword(source, locale, text) : text;
  return (
    <div className="flex flex-col gap-2.5">
      <fieldset>
        <legend className="mb-1 text-[12px] font-[560] text-ink2">{t('lanes.how-known')}</legend>
        {(['opinion', ...evidenceKinds] as const).map((kind) => (
          <label key={kind} className="flex items-baseline gap-2 py-[3px] pointer-coarse:py-2.5">
            <input
              type="radio"
              name="known"
              className="translate-y-0.5 accent-accent"
              checked={(evidence?.kind ?? 'opinion') === kind}
              onChange={() => (kind === 'opinion' ? onChange(undefined) : set({ kind }))}
            />
            <span>
              {t(`lanes.known.${kind}`)}
              <span className="block text-[11.5px] text-ink2">
                {t(`lanes.known.${kind}.about`)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {evidence && (
        <>
          <Field label={t('lanes.source')}>
            {(id) => (
              <Input
                id={id}
                maxLength={2_000}
                value={sourceInWords(evidence, say)}
                placeholder={t('lanes.source.hint')}
                onChange={({ target }) => set({ source: rewritten(evidence.source, target.value) })}
              />
            )}
          </Field>
          <div className="grid grid-cols-2 gap-2">
            <Field label={t('lanes.date')}>
              {(id) => (
                <Input
                  id={id}
                  type="date"
                  max={dayToday()}
                  value={evidence.date ?? ''}
                  onChange={({ target }) => set({ date: target.value || undefined })}
                />
              )}
            </Field>
            <Field label={t('lanes.how-many')}>
              {(id) => (
                <Input
                  id={id}
                  type="number"
                  min={0}
                  max={mostPeople}
                  step={1}
                  value={evidence.people ?? ''}
                  onChange={({ target }) => set({ people: wholeNumber(target.value) })}
                />
              )}
            </Field>
          </div>
        </>
      )}
    </div>
  );
}

function wholeNumber(text: string): number | undefined {
  const value = Math.round(Number(text));
  return text.trim() === '' || !(value >= 0) || value > mostPeople ? undefined : value;
}
