import { useQuery } from '@tanstack/react-query';
import type { Condition } from '@waymark/model';
import { useState } from 'react';
import { conditionFrom, draftFrom, type Group } from './condition/draft.ts';
import { GroupEditor } from './condition/group-editor.tsx';
import { conditionInWords } from './condition/in-words.ts';
import { useWords } from './language.tsx';
import { namesQuery } from './names.ts';

/**
 * Edits a condition: a touchpoint's rule or a filter. `onChange` hears every change that makes a
 * whole condition, and null when nothing is filled in. Give it another `key` to start over with another value.
 */
export function ConditionEditor({
  workspace,
  value,
  onChange,
}: {
  workspace: string;
  value: Condition | null;
  onChange: (condition: Condition | null) => void;
}) {
  const words = useWords();
  const { data: names } = useQuery(namesQuery(workspace));
  const [draft, setDraft] = useState<Group>(() => draftFrom(value));
  const condition = conditionFrom(draft);
  const edit = (next: Group) => {
    setDraft(next);
    onChange(conditionFrom(next));
  };
  return (
    <div className="flex flex-col gap-3">
      <GroupEditor group={draft} names={names} onChange={edit} />
      <p className="rounded border border-line bg-sheet px-2.5 py-2 font-mono text-[12px]/[1.5]">
        {condition ? conditionInWords(condition, words) : words.t('condition.nothing')}
      </p>
    </div>
  );
}
