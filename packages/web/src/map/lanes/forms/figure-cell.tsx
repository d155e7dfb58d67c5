import { type Cell, measuredFigures } from '@waymark/model';
import { useWords } from '../../../language.tsx';
import type { Words } from '../../../words.ts';
import type { TouchpointReading } from '../../reading/reading.ts';
import { useReading, useTouchpoints } from '../map-facts.tsx';
import { Fields, fieldText } from './fields.tsx';
import type { CellForm, ShownCell, WrittenCell } from './form.ts';
import { useCellWriting } from './use-cell-hand.ts';

type Figure = NonNullable<Cell['figure']>;

/** A figure that Waymark measures at a touchpoint; what is not measured says so. */
function Show({ cell }: ShownCell) {
  const words = useWords();
  const { t } = words;
  const reading = useReading();
  const own = reading?.touchpoints.get(cell.touchpoint ?? '');
  const { figure } = cell;
  if (!figure) return words.say(cell.text) || t('map.write');
  const value = own ? figureInWords(own, figure, words) : null;
  return (
    <>
      {own?.unmeasured || (own && value === null) ? (
        <span className="text-ink2">{t('map.not-measured')}</span>
      ) : (
        <span className="text-[17px]/[1.2] font-[540]">
          {value !== null && reading && !reading.exact ? '≈ ' : ''}
          {value ?? '…'}
        </span>
      )}
      <span className="block text-[11.5px] text-ink2">{t(`lanes.figure.${figure}`)}</span>
    </>
  );
}

/** The figure in words; null where there is none, as the waiting of people who all began here. */
function figureInWords(of: TouchpointReading, figure: Figure, words: Words): string | null {
  const value = figure === 'goalShare' ? of.goalShare : of[figure];
  if (value === null) return null;
  if (figure === 'goalShare') return words.share(value);
  return figure.endsWith('Seconds') ? words.duration(value) : words.number(value);
}

function Write(props: WrittenCell) {
  const { t, say } = useWords();
  const { writing, write } = useCellWriting(props);
  const here = useTouchpoints().filter((it) => it.stage === props.stage);
  const look = 'min-h-6 w-full min-w-0 border-b border-edge bg-sheet pointer-coarse:min-h-11';
  return (
    <Fields
      label={props.label}
      writing={writing}
      onSave={(fields) => {
        const touchpoint = fieldText(fields, 'touchpoint');
        const chosen = fieldText(fields, 'figure');
        const figure = measuredFigures.find((it) => it === chosen);
        if (touchpoint !== '' && figure) write({ touchpoint, figure });
      }}
      onDone={props.onDone}
    >
      {here.length === 0 ? (
        <p className="text-ink2">{t('lanes.no-touchpoint')}</p>
      ) : (
        <>
          <select
            name="figure"
            aria-label={t('lanes.which-figure')}
            defaultValue={props.cell?.figure ?? 'journeys'}
            className={look}
          >
            {measuredFigures.map((figure) => (
              <option key={figure} value={figure}>
                {t(`lanes.figure.${figure}`)}
              </option>
            ))}
          </select>
          <select
            name="touchpoint"
            aria-label={t('map.touchpoint')}
            defaultValue={props.cell?.touchpoint ?? here[0]?.id}
            className={look}
          >
            {here.map((it) => (
              <option key={it.id} value={it.id}>
                {say(it.name) || t('map.unnamed')}
              </option>
            ))}
          </select>
        </>
      )}
    </Fields>
  );
}

export const figureForm: CellForm = { Show, Write, empty: 'lanes.add-figure' };
