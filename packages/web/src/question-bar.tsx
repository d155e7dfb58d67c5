import { useQuery } from '@tanstack/react-query';
import type { Workspace } from '@waymark/model';
import type { ReactNode } from 'react';
import { Say, useWords } from './language.tsx';
import { namesQuery } from './names.ts';
import { CasePart } from './question/case-part.tsx';
import { FilterPart } from './question/filter-part.tsx';
import { RangePart } from './question/range-part.tsx';
import { type QuestionSearch, scopeFromSearch, searchFromScope } from './question-url.ts';

export interface QuestionBarProps {
  workspace: Workspace;
  search: QuestionSearch;
  /** Hears the whole question anew; what else stands in the address is the page's to keep. */
  onChange: (search: QuestionSearch) => void;
  /** Journeys counted so far; undefined before the first answer. */
  journeys?: number | undefined;
  /** Share of the moves that have an arrow; undefined when it is not known. */
  explained?: number | undefined;
  /** How many moves that is a share of. */
  moved?: number | undefined;
  /** Share of the people counted so far, while counting. */
  counted?: number | undefined;
  /** Whether the map has a goal at which journeys can be cut. */
  hasGoal?: boolean;
  /** Switches at the end of the line. */
  children?: ReactNode;
}

/** The one sentence of controls: which days, counted by what, showing whom, and what came out. */
export function QuestionBar(props: QuestionBarProps) {
  const { workspace, search, onChange, hasGoal = false, children } = props;
  const { t } = useWords();
  const { data: names } = useQuery(namesQuery(workspace.id));
  const scope = scopeFromSearch(search);
  return (
    <section
      aria-label={t('question.label')}
      className="flex min-h-10 flex-wrap items-center gap-x-5.5 gap-y-1 border-t border-b border-t-ink border-b-line py-1.5 text-ink2 [&_b]:font-[560] [&_b]:text-ink"
    >
      <RangePart
        workspace={workspace}
        names={names}
        search={search}
        onChange={({ from, to }) => {
          const { from: _from, to: _to, ...rest } = scope;
          onChange(searchFromScope({ ...rest, ...(from ? { from } : {}), ...(to ? { to } : {}) }));
        }}
      />
      <CasePart
        by={scope.by}
        split={scope.split}
        names={names}
        hasGoal={hasGoal}
        onChange={(by, split) => onChange(searchFromScope({ ...scope, by, split }))}
      />
      <FilterPart
        workspace={workspace.id}
        filter={scope.filter}
        onChange={(filter) => {
          const { filter: _filter, ...rest } = scope;
          onChange(searchFromScope(filter ? { ...rest, filter } : rest));
        }}
      />
      <Outcome {...props} />
      {children && <div className="ml-auto flex flex-wrap gap-x-3.5 gap-y-1">{children}</div>}
    </section>
  );
}

function Outcome({ journeys, explained, moved = 0, counted }: QuestionBarProps) {
  const { t, number, share } = useWords();
  if (journeys === undefined) return null;
  return (
    <p aria-live="polite">
      <Say k="question.journeys" n={journeys} with={{ n: <b>{number(journeys)}</b> }} />
      {explained !== undefined && (
        <>
          {'; '}
          <Explains explained={explained} moved={moved} />
        </>
      )}
      {counted !== undefined && counted < 1 && (
        // Seen only where the line has room for it: it would push the map down and up again.
        <span className="max-2xl:sr-only">
          {` (${t('question.counting', { share: share(counted) })})`}
        </span>
      )}
    </p>
  );
}

/** With what counts and how much of it there is, for whoever points at it or comes to it by keyboard. */
function Explains({ explained, moved }: { explained: number; moved: number }) {
  const { t, share } = useWords();
  const foreseen = Math.round(explained * moved);
  const tip = t('question.explains.tip', { n: moved, foreseen });
  return (
    <button
      type="button"
      className="cursor-help rounded-[3px]"
      data-tip={tip}
      aria-description={tip.replaceAll('\n', ' ')}
    >
      <Say k="question.explains" with={{ share: <b>{share(explained)}</b> }} />
    </button>
  );
}
