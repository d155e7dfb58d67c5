import { reword, type Words } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { Field, Input } from '../../parts/field.tsx';

const longest = 80;

/** A feeling in a short word: frustrated, unsure, proud. */
export function FeelingNote({
  note,
  onChange,
}: {
  note: Words | undefined;
  onChange: (note: Words | undefined) => void;
}) {
  const { t, say, locale } = useWords();
  return (
    <Field label={t('lanes.feel.note')} className="mb-3">
      {(id) => (
        <Input
          id={id}
          maxLength={longest}
          value={say(note)}
          placeholder={t('lanes.feel.note.hint')}
          onChange={({ target }) =>
            onChange(target.value === '' ? undefined : reword(note, locale, target.value))
          }
        />
      )}
    </Field>
  );
}
