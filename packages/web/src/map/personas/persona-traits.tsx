import { mostTraits } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { Editable } from '../editing/editable.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { removeTrait, type Trait, writeTrait } from './trait-lines.ts';
import { useTraitLines } from './use-trait-lines.ts';

/** What the team wants to know of somebody, a line each: age, values, fears, what they are after. */
export function PersonaTraits({
  persona,
  traits,
  onChange,
}: {
  /** Whose they are. */
  persona: string;
  traits: readonly Trait[];
  /** Changes the list as it stands by then. */
  onChange: (change: (traits: readonly Trait[]) => Trait[], step?: string) => void;
}) {
  const { t, say } = useWords();
  const mayEdit = useMayEdit();
  const { lines, onWriting, note } = useTraitLines(traits);
  if (lines.length === 0 && !mayEdit) return null;
  const set = (key: string, change: Partial<Trait>, step: string) => {
    note(key, change);
    onChange((now) => writeTrait(now, lines, { key, change }), step);
  };
  const of = { list: 'personas', id: persona } as const;
  return (
    <div className="order-3 max-w-110 min-w-60 flex-1">
      <dl className="grid grid-cols-[minmax(5rem,max-content)_1fr] gap-x-3">
        {lines.map(({ key, trait, isGone }) => (
          <div
            key={key}
            className="group/line col-span-2 grid grid-cols-subgrid items-baseline border-b border-hair py-1"
          >
            <dt className="text-[12px] text-ink2">
              {mayEdit ? (
                <Editable
                  {...{ of, isGone }}
                  onWriting={(isOpen) => onWriting(key, isOpen)}
                  words={trait.label}
                  label={t('personas.trait.label')}
                  empty={t('personas.trait.label')}
                  onSave={(label, { step }) => set(key, { label }, step)}
                />
              ) : (
                say(trait.label)
              )}
            </dt>
            <dd className="flex items-baseline justify-between gap-2">
              {mayEdit ? (
                <Editable
                  {...{ of, isGone }}
                  onWriting={(isOpen) => onWriting(key, isOpen)}
                  words={trait.value}
                  label={say(trait.label) || t('personas.trait.value')}
                  empty={t('personas.trait.value')}
                  onSave={(value, { step }) => set(key, { value }, step)}
                />
              ) : (
                say(trait.value)
              )}
              {mayEdit && (
                <button
                  type="button"
                  aria-label={t('personas.trait.remove', { name: say(trait.label) })}
                  className="size-6 shrink-0 rounded-[3px] text-ink3 opacity-0 group-focus-within/line:opacity-100 group-hover/line:opacity-100 hover:text-loss focus-visible:opacity-100 pointer-coarse:size-11 pointer-coarse:opacity-100"
                  onClick={() => onChange((now) => removeTrait(now, lines, key))}
                >
                  ×
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {mayEdit && traits.length < mostTraits && (
        <button
          type="button"
          className="mt-1 min-h-6 rounded-[3px] px-1 -mx-1 text-[12px] text-ink2 hover:underline pointer-coarse:min-h-11"
          onClick={() => onChange((now) => [...now, { label: {}, value: {} }])}
        >
          + {t('personas.trait.add')}
        </button>
      )}
    </div>
  );
}
