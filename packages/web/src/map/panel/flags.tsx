import { channels, type JourneyMap, type Touchpoint } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { Field, Select } from '../../parts/field.tsx';
import { Switch } from '../../parts/switch.tsx';
import {
  editTouchpoint,
  moveTouchpoint,
  removeTouchpoint,
  setGoal,
  type TouchpointChange,
} from '../commands/commands.ts';
import { Editable } from '../editing/editable.tsx';
import { newId, useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { CoursePart } from './course-part.tsx';
import { JourneyPart } from './journey-part.tsx';
import { partHead } from './part-head.ts';

/** What the touchpoint is: its channel and stage, and whether it is a goal, decisive, or backstage. */
export function Flags({
  map,
  touchpoint: it,
  onClose,
}: {
  map: JourneyMap;
  touchpoint: Touchpoint;
  onClose: () => void;
}) {
  const { t, say } = useWords();
  const hand = useHand();
  const { id } = it;
  const mayEdit = useMayEdit();
  const change = (next: TouchpointChange, step?: string) =>
    hand.edit((now) => editTouchpoint(now, { id, change: next }), step);
  const isGoal = map.goals.some((goal) => goal.touchpoint === id);
  const journey = <JourneyPart touchpoint={it} onChange={(next) => change({ journey: next })} />;
  if (!mayEdit) {
    return (
      <section>
        {it.description && <p className="mt-3 text-ink2">{say(it.description)}</p>}
        {journey}
      </section>
    );
  }
  return (
    <section>
      <h3 className={partHead}>{t('map.what-it-is')}</h3>
      <p className="mb-2 text-ink2">
        <Editable
          of={{ list: 'touchpoints', id }}
          words={it.description}
          label={t('map.description')}
          empty={t('map.describe')}
          className="-mx-1 px-1"
          onSave={(description, { step }) => change({ description }, step)}
        />
      </p>
      <div className="grid grid-cols-2 gap-2">
        <Field label={t('map.channel')}>
          {(field) => (
            <Select
              id={field}
              value={it.channel}
              onChange={(event) => {
                const channel = channels.find((known) => known === event.target.value);
                if (channel) change({ channel });
              }}
            >
              {channels.map((channel) => (
                <option key={channel} value={channel}>
                  {t(`channel.${channel}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('map.stage')}>
          {(field) => (
            <Select
              id={field}
              value={it.stage}
              onChange={(event) => {
                const stage = event.target.value;
                hand.edit((now) => moveTouchpoint(now, { id, stage, row: it.row }));
              }}
            >
              {map.stages.map((stage) => (
                <option key={stage.id} value={stage.id}>
                  {say(stage.name) || t('map.unnamed')}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <div className="mt-2 flex flex-col items-start gap-0.5">
        <Switch
          label={t('map.is-goal')}
          on={isGoal}
          onChange={(on) => hand.edit((now) => setGoal(now, { id: newId(), touchpoint: id, on }))}
        />
        <Switch
          label={t('map.is-make-or-break')}
          on={it.makeOrBreak}
          onChange={(makeOrBreak) => change({ makeOrBreak })}
        />
        <Switch
          label={t('map.is-backstage')}
          on={!it.onstage}
          onChange={(backstage) => change({ onstage: !backstage })}
        />
      </div>
      <CoursePart map={map} touchpoint={it} onChange={change} />
      {journey}
      <Button
        look="link"
        className="mt-1 text-loss!"
        onClick={() => {
          hand.edit((now) => removeTouchpoint(now, { id }));
          onClose();
        }}
      >
        {t('map.remove-touchpoint')}
      </Button>
    </section>
  );
}
