import type { Arrow, JourneyMap, Touchpoint } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { Select } from '../../parts/field.tsx';
import { addArrow, editArrow } from '../commands/commands.ts';
import { Editable } from '../editing/editable.tsx';
import { newId, useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { Menu } from '../editing/menu.tsx';
import { arrowWords } from '../reading/sentences.ts';
import { partHead } from './part-head.ts';
import { useArrowItems } from './use-arrow-items.ts';

/** The arrows that leave here, each with its rule, and the way to draw another one. */
export function ArrowList({
  map,
  touchpoint,
  onOpen,
}: {
  map: JourneyMap;
  touchpoint: Touchpoint;
  onOpen: (id: string) => void;
}) {
  const { t, say } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const own = map.arrows.filter((arrow) => arrow.from === touchpoint.id);
  if (!mayEdit && own.length === 0) return null;
  const reached = new Set(own.map((arrow) => arrow.to));
  const names = new Map(map.touchpoints.map((it) => [it.id, say(it.name) || t('map.unnamed')]));
  return (
    <section>
      <h3 className={partHead}>{t('map.arrows')}</h3>
      <ul>
        {own.map((arrow) => (
          <ArrowRow key={arrow.id} arrow={arrow} name={names.get(arrow.to) ?? ''} onOpen={onOpen} />
        ))}
      </ul>
      {mayEdit && (
        <Select
          aria-label={t('map.connect')}
          className="mt-1 w-full"
          value=""
          onChange={(event) => {
            const to = event.target.value;
            hand.edit((now) => addArrow(now, { id: newId(), from: touchpoint.id, to }));
          }}
        >
          <option value="">{t('map.connect')}</option>
          {map.stages.map((stage) => (
            <optgroup key={stage.id} label={say(stage.name) || t('map.unnamed')}>
              {map.touchpoints
                .filter(
                  (it) => it.stage === stage.id && it.id !== touchpoint.id && !reached.has(it.id),
                )
                .map((it) => (
                  <option key={it.id} value={it.id}>
                    {names.get(it.id)}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      )}
    </section>
  );
}

function ArrowRow({
  arrow,
  name,
  onOpen,
}: {
  arrow: Arrow;
  name: string;
  onOpen: (id: string) => void;
}) {
  const words = useWords();
  const { t } = words;
  const hand = useHand();
  const items = useArrowItems(arrow);
  const mayEdit = useMayEdit();
  const { id } = arrow;
  return (
    <li className="flex items-baseline gap-1.5 border-b border-hair py-1">
      <span aria-hidden="true" className="text-ink3">
        →
      </span>
      <div className="min-w-0 flex-1">
        <button
          type="button"
          className="min-h-6 text-left hover:underline pointer-coarse:min-h-11"
          onClick={() => onOpen(arrow.to)}
        >
          {name}
        </button>{' '}
        <span className="text-[11.5px] text-ink2">{arrowWords(arrow, words).join(', ')}</span>
        {(mayEdit || arrow.label) && (
          <div className="text-[11.5px]">
            <Editable
              words={arrow.label}
              label={`${t('map.arrow.label')} (${t('map.arrow.menu', { name })})`}
              empty={t('map.arrow.label.empty')}
              className="-mx-1 min-h-6 px-1 pointer-coarse:min-h-11"
              onSave={(label, { step }) =>
                hand.edit((map) => editArrow(map, { id, change: { label } }), step)
              }
            />
          </div>
        )}
      </div>
      <Menu
        label={t('map.arrow.menu', { name })}
        className="ml-auto min-h-6 min-w-6 rounded-[3px] px-1.5 leading-none text-ink2 hover:bg-hair hover:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11"
        items={items}
      >
        ⋯
      </Menu>
    </li>
  );
}
