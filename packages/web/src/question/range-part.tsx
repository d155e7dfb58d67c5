import { Say, useWords } from '../language.tsx';
import { RangeChoice } from '../parts/later-opened.ts';
import { Popover } from '../parts/popover.tsx';
import type { RangeProps } from './range-choice.tsx';

/** "From 1 Sep to 20 Nov 2026", and the days to choose from. */
export function RangePart({ workspace, names, search, onChange }: RangeProps) {
  const { t, day } = useWords();
  const from = search.from ?? names?.firstDay;
  const to = search.to ?? names?.lastDay;
  const sameYear = from?.slice(0, 4) === to?.slice(0, 4);
  const said =
    from && from === to ? (
      <Say k="question.day" with={{ day: <b>{day(from, 'year')}</b> }} />
    ) : from && to ? (
      <Say
        k="question.range"
        with={{
          from: <b>{day(from, sameYear ? 'short' : 'year')}</b>,
          to: <b>{day(to, 'year')}</b>,
        }}
      />
    ) : (
      <b>{t('question.range.none')}</b>
    );
  return (
    <Popover trigger={said} label={t('range.title')} width="w-72 pointer-coarse:w-80">
      {(close) => (
        <RangeChoice
          workspace={workspace}
          names={names}
          search={search}
          onChange={(days) => {
            onChange(days);
            close();
          }}
        />
      )}
    </Popover>
  );
}
