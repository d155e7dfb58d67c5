import type { Names } from '@waymark/model';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Select } from '../parts/field.tsx';
import { type Draft, type Group, newGroup, newLine } from './draft.ts';
import { LineEditor } from './line-editor.tsx';

const joins = ['any', 'all', 'not-any', 'not-all'] as const;

/** Lines and groups that together are one condition. */
export function GroupEditor({
  group,
  names,
  onChange,
  onRemove,
  depth = 0,
}: {
  group: Group;
  names: Names | undefined;
  onChange: (group: Group) => void;
  onRemove?: () => void;
  depth?: number;
}) {
  const { t } = useWords();
  const replace = (key: number, next: Draft | null) =>
    onChange({
      ...group,
      of: group.of.flatMap((it) => (it.key !== key ? [it] : next ? [next] : [])),
    });
  const join: (typeof joins)[number] = group.not ? `not-${group.join}` : group.join;
  const choices = depth === 0 ? joins.slice(0, 2) : joins;
  return (
    <div className={`flex flex-col gap-2 ${depth ? 'border-l-2 border-line pl-3' : ''}`}>
      {(group.of.length > 1 || depth > 0) && (
        <div className="flex items-center gap-1.5">
          <Select
            aria-label={t('condition.join')}
            value={join}
            onChange={({ target }) =>
              onChange({
                ...group,
                not: target.value.startsWith('not-'),
                join: target.value.endsWith('all') ? 'all' : 'any',
              })
            }
          >
            {choices.map((it) => (
              <option key={it} value={it}>
                {t(`condition.join.${it}`)}
              </option>
            ))}
          </Select>
          {onRemove && (
            <button
              type="button"
              className="grid size-8 place-items-center text-ink2 hover:text-loss pointer-coarse:size-11"
              aria-label={t('condition.remove-group')}
              onClick={onRemove}
            >
              ×
            </button>
          )}
        </div>
      )}
      {group.of.map((part) =>
        part.kind === 'group' ? (
          <GroupEditor
            key={part.key}
            group={part}
            names={names}
            depth={depth + 1}
            onChange={(next) => replace(part.key, next)}
            onRemove={() => replace(part.key, null)}
          />
        ) : (
          <LineEditor
            key={part.key}
            line={part}
            names={names}
            onChange={(next) => replace(part.key, next)}
            onRemove={() => replace(part.key, null)}
          />
        ),
      )}
      <div className="flex gap-4">
        <Button
          look="link"
          onClick={() => onChange({ ...group, of: [...group.of, newLine('event')] })}
        >
          {t('condition.add')}
        </Button>
        {depth < 3 && (
          <Button
            look="link"
            onClick={() => onChange({ ...group, of: [...group.of, newGroup(undefined, 'all')] })}
          >
            {t('condition.add-group')}
          </Button>
        )}
      </div>
    </div>
  );
}
