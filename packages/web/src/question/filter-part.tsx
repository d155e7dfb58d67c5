import { conditionInWords } from '../condition/in-words.ts';
import { Say, useWords } from '../language.tsx';
import { FilterChoice } from '../parts/later-opened.ts';
import { Popover } from '../parts/popover.tsx';
import type { FilterProps } from './filter-choice.tsx';

/** "showing everyone", or whom instead. */
export function FilterPart(props: FilterProps) {
  const words = useWords();
  const { t } = words;
  const said = props.filter
    ? t(`filter.${props.filter.of}`, { what: conditionInWords(props.filter.condition, words) })
    : t('filter.everyone');
  return (
    <Popover
      trigger={<Say k="question.showing" with={{ what: <b>{said}</b> }} />}
      label={t('filter.title')}
      width="w-140"
    >
      {(close) => (
        <FilterChoice
          {...props}
          onChange={(filter) => {
            props.onChange(filter);
            close();
          }}
        />
      )}
    </Popover>
  );
}
