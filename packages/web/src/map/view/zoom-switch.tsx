import { useWords } from '../../language.tsx';
import { levels } from './level.ts';
import { useView } from './view.tsx';

/** The three levels of detail, one of which holds. */
export function ZoomSwitch() {
  const { t } = useWords();
  const { view, setLevel } = useView();
  return (
    <fieldset className="flex items-center rounded-[3px] border border-line">
      <legend className="sr-only">{t('canvas.zoom')}</legend>
      {levels.map((level) => (
        <button
          key={level}
          type="button"
          aria-pressed={view.level === level}
          title={t(`canvas.zoom.${level}.tip`)}
          className="px-2 py-[3px] text-ink2 first-of-type:rounded-l-[2px] last-of-type:rounded-r-[2px] not-first-of-type:border-l not-first-of-type:border-line hover:text-ink aria-pressed:bg-ink aria-pressed:text-paper pointer-coarse:min-h-11"
          onClick={() => setLevel(level)}
        >
          {t(`canvas.zoom.${level}`)}
        </button>
      ))}
    </fieldset>
  );
}
