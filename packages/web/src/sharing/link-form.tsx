import type { Lane } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Field, Input, Radio } from '../parts/field.tsx';
import { Failed } from '../parts/notice.tsx';
import { Switch } from '../parts/switch.tsx';
import type { LinkDraft } from './link-draft.ts';

/** What a public link shows, for how long, and to whom. */
export function LinkForm({
  lanes,
  draft: first,
  hasPassword,
  save,
  error,
  isSaving,
  onSave,
  onCancel,
}: {
  lanes: readonly Lane[];
  draft: LinkDraft;
  hasPassword: boolean;
  /** The words of the button that does it. */
  save: string;
  error: unknown;
  isSaving: boolean;
  onSave: (draft: LinkDraft) => void;
  onCancel: () => void;
}) {
  const { t } = useWords();
  const [draft, setDraft] = useState(first);
  const set = (part: Partial<LinkDraft>) => setDraft({ ...draft, ...part });
  return (
    <form
      className="flex flex-col gap-4 border-y border-line py-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      <div>
        <Switch
          label={t('share.form.numbers')}
          on={draft.numbers}
          onChange={(numbers) => set({ numbers })}
        />
        {draft.numbers && <Days draft={draft} set={set} />}
      </div>
      {lanes.length > 0 && <LaneChoice lanes={lanes} draft={draft} set={set} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t(hasPassword ? 'share.form.password.keep' : 'share.form.password')}
          hint={t('share.form.password.hint')}
        >
          {(id) => (
            <Input
              id={id}
              autoComplete="off"
              minLength={4}
              maxLength={128}
              disabled={draft.passwordAway}
              value={draft.password}
              onChange={({ target }) => set({ password: target.value })}
            />
          )}
        </Field>
        <Field label={t('share.form.until')} hint={t('share.form.until.hint')}>
          {(id) => (
            <Input
              id={id}
              type="date"
              value={draft.until}
              onChange={({ target }) => set({ until: target.value })}
            />
          )}
        </Field>
      </div>
      {hasPassword && (
        <Switch
          label={t('share.form.password.away')}
          on={draft.passwordAway}
          onChange={(passwordAway) => set({ passwordAway })}
        />
      )}
      <Switch label={t('share.form.embed')} on={draft.embed} onChange={(embed) => set({ embed })} />
      {error ? <Failed error={error} /> : null}
      <div className="flex gap-2">
        <Button type="submit" look="main" disabled={isSaving}>
          {save}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

interface PartOfForm {
  draft: LinkDraft;
  set: (part: Partial<LinkDraft>) => void;
}

function Days({ draft, set }: PartOfForm) {
  const { t } = useWords();
  return (
    <div className="mt-2">
      <p className="text-[12px] text-ink2">{t('share.form.numbers.hint')}</p>
      <div className="mt-2 flex flex-wrap gap-4">
        {(['from', 'to'] as const).map((end) => (
          <Field key={end} label={t(`share.form.${end}`)}>
            {(id) => (
              <Input
                id={id}
                type="date"
                value={draft[end]}
                onChange={({ target }) => set({ [end]: target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <p className="mt-1 text-[12px] text-ink2">{t('share.form.days.hint')}</p>
    </div>
  );
}

function LaneChoice({ lanes, draft, set }: PartOfForm & { lanes: readonly Lane[] }) {
  const { t, say } = useWords();
  const chosen = draft.lanes;
  const toggle = (id: string, on: boolean) => {
    const others = (chosen ?? []).filter((it) => it !== id);
    set({ lanes: on ? [...others, id] : others });
  };
  return (
    <fieldset>
      <legend className="mb-0.5 text-[12px] font-[560] text-ink2">{t('share.form.lanes')}</legend>
      <Radio name="lanes" checked={chosen === null} onChange={() => set({ lanes: null })}>
        {t('share.form.lanes.all')}
      </Radio>
      <Radio
        name="lanes"
        checked={chosen !== null}
        onChange={() => set({ lanes: lanes.map(({ id }) => id) })}
      >
        {t('share.form.lanes.chosen')}
      </Radio>
      {chosen !== null && (
        <div className="grid pl-6 sm:grid-cols-2">
          {lanes.map((lane) => (
            <label key={lane.id} className="flex items-center gap-2 py-1 pointer-coarse:min-h-11">
              <input
                type="checkbox"
                className="size-4 shrink-0 accent-accent"
                checked={chosen.includes(lane.id)}
                onChange={({ target }) => toggle(lane.id, target.checked)}
              />
              {say(lane.name) || t(`map.lane.${lane.kind}`)}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
