import type { Workspace } from '@waymark/model';
import { memo } from 'react';
import { useWords } from '../language.tsx';
import { Switch } from '../parts/switch.tsx';
import { QuestionBar } from '../question-bar.tsx';
import { besideQuestion, type MapSearch } from '../question-url.ts';
import { readShow, type Shown, writeShow } from './shown.ts';
import { usePhone } from './use-phone.ts';
import { ZoomSwitch } from './view/zoom-switch.tsx';

interface MapQuestionProps {
  workspace: Workspace;
  search: MapSearch;
  /** The same function at each drawing. */
  setSearch: (next: MapSearch, how?: { replace?: boolean }) => void;
  journeys: number | undefined;
  explained: number | undefined;
  moved: number | undefined;
  counted: number | undefined;
  hasGoal: boolean;
}

/** The question above the map and what of the answer is shown; an edit of the map leaves it as it is. */
export const MapQuestion = memo(function MapQuestion(props: MapQuestionProps) {
  const { search, setSearch, ...question } = props;
  const { t } = useWords();
  const isPhone = usePhone();
  const shown = readShow(search.show);
  const setShown = (next: Shown) => {
    const show = writeShow(next);
    const { show: _, ...others } = search;
    setSearch(show ? { ...others, show } : others, { replace: true });
  };
  return (
    <div className="relative">
      <QuestionBar
        {...question}
        search={search}
        onChange={(next) => setSearch({ ...next, ...besideQuestion(search) })}
      >
        {!isPhone && (
          <>
            <ZoomSwitch />
            <Switch
              label={t('map.show.paths')}
              on={shown.paths}
              onChange={(paths) => setShown({ ...shown, paths })}
            />
            <Switch
              label={t('map.show.times')}
              on={shown.times}
              onChange={(times) => setShown({ ...shown, times })}
            />
          </>
        )}
      </QuestionBar>
    </div>
  );
});
