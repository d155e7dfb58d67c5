import { Say, useWords } from '../language.tsx';
import { CaseChoice } from '../parts/later-opened.ts';
import { Popover } from '../parts/popover.tsx';
import type { CaseProps } from './case-choice.tsx';

/** "counted by person", and what makes one journey. */
export function CasePart(props: CaseProps) {
  const { t, duration } = useWords();
  const { by, split } = props;
  const kind = by.kind === 'property' ? t('by.property', { name: by.name }) : t(`by.${by.kind}`);
  const cut =
    split.kind === 'goal'
      ? `, ${t('split.said.goal')}`
      : split.kind === 'gap'
        ? `, ${t('split.said.gap', { pause: duration(split.seconds) })}`
        : '';
  return (
    <Popover
      trigger={<Say k="question.by" with={{ by: <b>{`${kind}${cut}`}</b> }} />}
      label={t('by.title')}
    >
      {(close) => (
        <CaseChoice
          {...props}
          onChange={(nextBy, nextSplit) => {
            props.onChange(nextBy, nextSplit);
            close();
          }}
        />
      )}
    </Popover>
  );
}
