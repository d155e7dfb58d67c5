import type { Persona } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { Editable } from '../editing/editable.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';

type Trait = NonNullable<Persona['traits']>[number];
const mostTraits = 50;

/** What the team wants to know of somebody, a line each: age, values, fears, what they are after. */
export function PersonaTraits({
  traits,
  onChange,
}: {
  traits: readonly Trait[];
  onChange: (traits: Trait[], step?: string) => void;
}) {
  const { t, say } = useWords();
  const mayEdit = useMayEdit();
  if (traits.length === 0 && !mayEdit) return null;
  const set = (at: number, change: Partial<Trait>, step: string) =>
    onChange(
      traits.map((trait, i) => (i === at ? { ...trait, ...change } : trait)),
      step,
    );
  return (
    <div className="order-3 max-w-110 min-w-60 flex-1">
      <dl className="grid grid-cols-[minmax(5rem,max-content)_1fr] gap-x-3">
        {traits.map((trait, at) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
            key={at}
            className="group/line col-span-2 grid grid-cols-subgrid items-baseline border-b border-hair py-1"
          >
            <dt className="text-[12px] text-ink2">
              {mayEdit ? (
                <Editable
                  words={trait.label}
                  label={t('personas.trait.label')}
                  empty={t('personas.trait.label')}
                  onSave={(label, { step }) => set(at, { label }, step)}
                />
              ) : (
                say(trait.label)
              )}
            </dt>
            <dd className="flex items-baseline justify-between gap-2">
              {mayEdit ? (
                <Editable
                  words={trait.value}
                  label={say(trait.label) || t('personas.trait.value')}
                  empty={t('personas.trait.value')}
                  onSave={(value, { step }) => set(at, { value }, step)}
                />
              ) : (
                say(trait.value)
              )}
              {mayEdit && (
                <button
                  type="button"
                  aria-label={t('personas.trait.remove', { name: say(trait.label) })}
                  className="size-6 shrink-0 rounded-[3px] text-ink3 opacity-0 group-focus-within/line:opacity-100 group-hover/line:opacity-100 hover:text-loss focus-visible:opacity-100 pointer-coarse:size-11 pointer-coarse:opacity-100"
                  onClick={() => onChange(traits.filter((_, i) => i !== at))}
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
          onClick={() => onChange([...traits, { label: {}, value: {} }])}
        >
          + {t('personas.trait.add')}
        </button>
      )}
    </div>
  );
}
