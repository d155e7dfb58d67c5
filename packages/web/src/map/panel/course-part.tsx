import type { JourneyMap, Touchpoint } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { Field, Select } from '../../parts/field.tsx';
import { Switch } from '../../parts/switch.tsx';
import { addNothing, setParallel, type TouchpointChange } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';

const scenarios = ['usual', 'failure', 'nothing'] as const;

/** How the touchpoint stands in the journey: how far it reaches, beside what, and whether it goes wrong. */
export function CoursePart({
  map,
  touchpoint: it,
  onChange,
}: {
  map: JourneyMap;
  touchpoint: Touchpoint;
  onChange: (change: TouchpointChange) => void;
}) {
  const { t, say, locale } = useWords();
  const hand = useHand();
  const { id } = it;
  const at = map.stages.findIndex((stage) => stage.id === it.stage);
  const furthest = Math.max(1, map.stages.length - at);
  const beside = map.touchpoints.filter((other) => other.stage === it.stage && other.id !== id);
  const partner = beside.find((other) => it.parallel && other.parallel === it.parallel);
  const hasBranch = map.arrows.some(
    (arrow) =>
      arrow.from === id &&
      map.touchpoints.some((other) => other.id === arrow.to && other.scenario === 'nothing'),
  );
  const branch = () => {
    const name = { [locale]: t('canvas.new-nothing') };
    hand.edit((now) => addNothing(now, { id: newId(), arrow: newId(), from: id, name }));
  };
  return (
    <>
      <div className="mt-2 grid grid-cols-2 gap-2">
        <Field label={t('canvas.span')}>
          {(field) => (
            <Select
              id={field}
              value={Math.min(it.span ?? 1, furthest)}
              onChange={({ target }) => {
                const span = Number(target.value);
                onChange({ span: span > 1 ? span : undefined });
              }}
            >
              {[...Array(furthest).keys()].map((n) => (
                <option key={n} value={n + 1}>
                  {t('canvas.span.stages', { n: n + 1 })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('canvas.scenario')}>
          {(field) => (
            <Select
              id={field}
              value={it.scenario ?? 'usual'}
              onChange={({ target }) => {
                const scenario = scenarios.find((known) => known === target.value);
                onChange({ scenario: scenario === 'usual' ? undefined : scenario });
              }}
            >
              {scenarios.map((scenario) => (
                <option key={scenario} value={scenario}>
                  {t(`canvas.scenario.${scenario}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {it.scenario === 'failure' && !hasBranch && (
        <Button look="link" onClick={branch}>
          {t('canvas.add-nothing')}
        </Button>
      )}
      {beside.length > 0 && (
        <div className="mt-2">
          <Field label={t('canvas.beside')}>
            {(field) => (
              <Select
                id={field}
                value={partner?.id ?? ''}
                onChange={({ target }) => {
                  const other = target.value || null;
                  hand.edit((now) => setParallel(now, { id, beside: other, group: newId() }));
                }}
              >
                <option value="">{t('canvas.beside.none')}</option>
                {beside.map((other) => (
                  <option key={other.id} value={other.id}>
                    {say(other.name) || t('map.unnamed')}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      )}
      <div className="mt-2">
        <Switch
          label={t('canvas.is-optional')}
          on={it.optional ?? false}
          onChange={(optional) => onChange({ optional: optional || undefined })}
        />
      </div>
    </>
  );
}
