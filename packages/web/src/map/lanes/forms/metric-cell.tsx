import { type Metric, metricUnits } from '@waymark/model';
import { useWords } from '../../../language.tsx';
import { useWorkspace } from '../../../session.tsx';
import type { Words } from '../../../words.ts';
import { dayToday } from '../evidence/evidence.ts';
import { readPoints, readValue, typedPoints, typedValue } from '../metric-points.ts';
import { Fields, fieldText, SmallField } from './fields.tsx';
import type { CellForm, ShownCell, WrittenCell } from './form.ts';
import { Trend } from './trend.tsx';
import { useCellWriting } from './use-cell-hand.ts';

/** A figure kept by hand: the latest value, how it went, and whether it is where it should be. */
function Show({ cell }: ShownCell) {
  const words = useWords();
  const { t, say, day } = words;
  const currency = useWorkspace()?.currency ?? 'EUR';
  const { metric } = cell;
  const last = metric?.points.at(-1);
  const name = say(cell.text);
  if (!metric || !last) return name || t('map.write');
  const inWords = (value: number) => valueInWords(value, metric.unit, words, currency);
  const { numerator, denominator } = last;
  return (
    <>
      {name !== '' && <span className="block text-[12px] font-[560]">{name}</span>}
      <span className="flex items-end gap-2">
        <span className="text-[17px]/[1.25] font-[540]">{inWords(last.value)}</span>
        <Trend metric={metric} />
      </span>
      <span className="block text-[11.5px] text-ink2">
        {numerator !== undefined && denominator !== undefined
          ? t('lanes.metric.of', { n: numerator, of: denominator, day: day(last.date) })
          : day(last.date)}
      </span>
      {metric.target !== undefined && (
        <span className="block text-[11.5px] text-ink2">{targetInWords(metric, t, inWords)}</span>
      )}
    </>
  );
}

/** Less can be better, as with waiting: then a target below the first value is reached from above. */
function isReached({ target, points }: Metric): boolean {
  const [first, last] = [points[0]?.value, points.at(-1)?.value];
  if (target === undefined || first === undefined || last === undefined) return false;
  const isLess = points.length > 1 && first > target;
  return isLess ? last <= target : last >= target;
}

function targetInWords(metric: Metric, t: Words['t'], inWords: (value: number) => string) {
  const goal = inWords(metric.target ?? 0);
  return t(isReached(metric) ? 'lanes.metric.reached' : 'lanes.metric.not-reached', { goal });
}

function valueInWords(value: number, unit: Metric['unit'], words: Words, currency: string): string {
  switch (unit) {
    case 'share':
      return words.share(value);
    case 'seconds':
      return words.duration(value);
    case 'money':
      return words.money(value / 100, currency);
    default:
      return new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 }).format(value);
  }
}

function Write(props: WrittenCell) {
  const { t } = useWords();
  const { writing, value, write, words } = useCellWriting(props);
  const metric = props.cell?.metric;
  const unit = metric?.unit ?? 'number';
  const typed = props.typed === null ? null : `${dayToday()}\t${props.typed}`;
  const points = typed ?? (metric ? typedPoints(metric.points, unit) : `${dayToday()}\t`);
  return (
    <Fields
      label={props.label}
      writing={writing}
      onSave={(fields) => {
        const chosen = metricUnits.find((it) => it === fieldText(fields, 'unit')) ?? 'number';
        const read = readPoints(fieldText(fields, 'points'), chosen);
        const target = readValue(fieldText(fields, 'target'), chosen) ?? undefined;
        const next: Metric = {
          unit: chosen,
          points: read,
          ...(target !== undefined && { target }),
        };
        const text = fieldText(fields, 'words');
        if (read.length > 0) write({ metric: next, text: words(text) });
        else if (props.cell) write({ metric: undefined, text: words(text) });
      }}
      onDone={props.onDone}
    >
      <SmallField name="words" label={t('map.name')} value={value} maxLength={2_000} />
      <label className="flex flex-wrap items-center gap-x-1.5">
        <span className="w-20 shrink-0 text-ink2">{t('lanes.metric.unit')}</span>
        <select
          name="unit"
          defaultValue={unit}
          className="min-h-6 min-w-0 grow basis-20 border-b border-edge bg-sheet pointer-coarse:min-h-11"
        >
          {metricUnits.map((it) => (
            <option key={it} value={it}>
              {t(`lanes.unit.${it}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="text-ink2">
        {t('lanes.metric.points')}
        <textarea
          name="points"
          rows={3}
          defaultValue={points}
          spellCheck={false}
          className="mt-0.5 block w-full resize-y rounded-[3px] border border-edge bg-sheet px-1 py-0.5 text-ink [tab-size:2]"
          onKeyDown={(event) => {
            // Several points are several lines; the form is kept from any other field.
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.stopPropagation();
          }}
        />
      </label>
      <SmallField
        name="target"
        label={t('lanes.metric.target')}
        value={metric?.target === undefined ? '' : typedValue(metric.target, unit)}
        inputMode="decimal"
      />
    </Fields>
  );
}

export const metricForm: CellForm = { Show, Write, empty: 'lanes.add-metric' };
