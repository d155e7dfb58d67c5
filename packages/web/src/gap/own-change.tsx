import { type FormEvent, useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Input } from '../parts/field.tsx';

/** A line to write down something else that must change; Enter adds it and stays ready for the next. */
export function OwnChange({ onAdd }: { onAdd: (text: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <form className="flex max-w-160 gap-2 pt-4 print:hidden" onSubmit={add}>
      <Input
        aria-label={t('gap.add')}
        placeholder={`+ ${t('gap.add')}`}
        maxLength={2_000}
        value={text}
        className="min-w-0 grow"
        onChange={({ target }) => setText(target.value)}
      />
      {text.trim() !== '' && <Button type="submit">{t('gap.add.do')}</Button>}
    </form>
  );
}
