import { type FormEvent, useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Input } from '../parts/field.tsx';

/** Asks in place what a moment is called; Escape leaves it without a name. */
export function NoteForm({
  onSave,
  onCancel,
}: {
  onSave: (note: string) => void;
  onCancel: () => void;
}) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() !== '') onSave(note.trim());
  };
  return (
    <form className="mt-1.5 flex flex-wrap gap-2" onSubmit={save}>
      <Input
        autoFocus
        aria-label={t('versions.keep.label')}
        placeholder={t('versions.keep.hint')}
        maxLength={200}
        value={note}
        className="min-w-0 grow sm:max-w-80"
        onChange={({ target }) => setNote(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      />
      <Button type="submit" look="main" disabled={note.trim() === ''}>
        {t('versions.keep.save')}
      </Button>
    </form>
  );
}
