import type { Arrow, JourneyMap, Touchpoint } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { Select } from '../../parts/field.tsx';
import { addArrow, editArrow, removeArrow } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { Menu } from '../editing/menu.tsx';
import { partHead } from './part-head.ts';

const spans = [3_600, 86_400, 7 * 86_400, 30 * 86_400] as const;

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
  const { t, duration } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const { id } = arrow;
  const change = (it: Partial<Omit<Arrow, 'id' | 'from' | 'to'>>) =>
    hand.edit((map) => editArrow(map, { id, change: it }));
  const said = [
    arrow.kind === 'eventual' ? t('map.arrow.eventual') : '',
    arrow.withinSeconds ? t('map.arrow.within', { span: duration(arrow.withinSeconds) }) : '',
    arrow.optional ? t('map.arrow.optional') : '',
    arrow.ideal ? t('map.arrow.ideal') : '',
  ].filter((part) => part !== '');
  return (
    <li className="flex items-baseline gap-1.5 border-b border-hair py-1">
      <span aria-hidden="true" className="text-ink3">
        →
      </span>
      <button
        type="button"
        className="min-h-6 min-w-0 text-left hover:underline"
        onClick={() => onOpen(arrow.to)}
      >
        {name}
      </button>
      <span className="text-[11.5px] text-ink2">{said.join(', ')}</span>
      {mayEdit && (
        <Menu
          label={t('map.arrow.menu', { name })}
          className="ml-auto min-h-6 min-w-6 rounded-[3px] px-1.5 leading-none text-ink2 hover:bg-hair hover:text-ink"
          items={[
            {
              label: t('map.arrow.direct.pick'),
              checked: arrow.kind === 'direct',
              onPick: () => change({ kind: 'direct' }),
            },
            {
              label: t('map.arrow.eventual.pick'),
              checked: arrow.kind === 'eventual',
              onPick: () => change({ kind: 'eventual' }),
            },
            null,
            {
              label: t('map.arrow.any-time'),
              checked: arrow.withinSeconds === undefined,
              onPick: () => change({ withinSeconds: undefined }),
            },
            ...spans.map((span) => ({
              label: t('map.arrow.within', { span: duration(span) }),
              checked: arrow.withinSeconds === span,
              onPick: () => change({ withinSeconds: span }),
            })),
            null,
            {
              label: t('map.arrow.optional.pick'),
              checked: arrow.optional,
              onPick: () => change({ optional: !arrow.optional }),
            },
            {
              label: t('map.arrow.ideal.pick'),
              checked: arrow.ideal,
              onPick: () => change({ ideal: !arrow.ideal }),
            },
            null,
            {
              label: t('map.arrow.remove'),
              loss: true,
              onPick: () => hand.edit((map) => removeArrow(map, { id })),
            },
          ]}
        >
          ⋯
        </Menu>
      )}
    </li>
  );
}
