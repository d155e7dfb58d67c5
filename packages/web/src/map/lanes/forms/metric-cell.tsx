import { type Metric, metricUnits } from '@waymark/model';
import { useRef, useState } from 'react';
import { draftOf, keepDraft } from '../../../drafts.ts';
import { useWords } from '../../../language.tsx';
import { useWorkspace } from '../../../session.tsx';
import type { Words } from '../../../words.ts';
import { useDeskStore } from '../../keyboard/desk.tsx';
import { dayToday } from '../evidence/evidence.ts';
import { filledIn, inOrder, typedPoints, typedValue } from '../metric-points.ts';
import { dayOrder } from '../read-day.ts';
import { FieldNote, Fields, fieldText, SmallField } from './fields.tsx';
import type { CellForm, ShownCell, WrittenCell } from './form.ts';
import { type ReadMetric, readMetric, readMetricAtEnd } from './metric-fields.ts';
import { Trend } from './trend.tsx';
import { useCellWriting } from './use-cell-hand.ts';

/** A figure kept by hand: the latest value, how it went, and whether it is where it should be. */
function Show({ cell }: ShownCell) {
  const words = useWords();
  const { t, say, day } = words;
  const currency = useWorkspace()?.currency ?? 'EUR';
  const metric = cell.metric && { ...cell.metric, points: inOrder(cell.metric.points) };
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
  const { t, locale } = useWords();
  const desk = useDeskStore();
  const { writing, value, write, words } = useCellWriting(props);
  const metric = props.cell?.metric;
  const unit = metric?.unit ?? 'number';
  const today = dayToday();
  const begun = `metric ${props.cell?.id ?? `${props.lane.id} ${props.stage}`}`;
  const [{ before, left }] = useState(() => ({ before: metric, left: draftOf(begun) }));
  const reader = { before, order: dayOrder(locale, navigator.languages), today };
  const points = [metric ? typedPoints(metric.points, unit) : '', left].filter(Boolean).join('\n');
  const [unread, setUnread] = useState<{ read: ReadMetric; caret: number | null } | null>(() =>
    left === ''
      ? null
      : { read: readMetric({ words: '', unit, points, target: '' }, reader), caret: null },
  );
  const target = metric?.target === undefined ? '' : typedValue(metric.target, unit);
  const [began] = useState(() => readMetric({ words: value, unit, points, target }, reader));
  const last = useRef(began);
  const said = unread ? notUnderstood(unread.read, unread.caret, t) : '';
  return (
    <Fields
      label={props.label}
      writing={writing}
      onSave={(form) => {
        const fields = {
          words: fieldText(form, 'words'),
          unit: fieldText(form, 'unit'),
          points: String(form.get('points') ?? ''),
          target: fieldText(form, 'target'),
        };
        const isOver = writing.isOver();
        const read = isOver ? readMetricAtEnd(fields, reader) : readMetric(fields, reader);
        const isHeld = read.metric !== undefined || read.words !== '';
        setUnread({ read, caret: isOver ? null : caretLine() });
        const lines = read.unread.map(({ text }) => text).join('\n');
        if (isOver) {
          // They stand with the cell from here on, and no longer with the empty place.
          keepDraft(begun, '');
          const isApart = read.words !== lines.replaceAll('\n', ' ');
          if (isApart) keepDraft(`metric ${props.cell?.id ?? writing.id}`, lines);
          const sentence = notUnderstood(read, null, t);
          if (sentence !== '') desk.note({ sentence });
        } else keepDraft(begun, lines);
        if (!props.cell && !isHeld) return;
        const renamed = read.words === last.current.words ? {} : { text: words(read.words) };
        const before = last.current.metric;
        const figure = read.metric && filledIn(metric, { before, after: read.metric });
        last.current = read;
        write({ metric: figure, ...renamed });
      }}
      onDone={(onward) => {
        if (onward === 'given up') keepDraft(begun, left);
        props.onDone(onward);
      }}
    >
      <SmallField
        name="words"
        label={t('map.name')}
        value={props.typed ?? value}
        maxLength={2_000}
      />
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
          defaultValue={points || `${today}\t`}
          spellCheck={false}
          onBlur={() => setUnread(unread && { ...unread, caret: null })}
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
        value={target}
        inputMode="decimal"
      />
      <FieldNote>{said}</FieldNote>
    </Fields>
  );
}

/** The line that is being written in, which is not finished yet; null outside the points. */
function caretLine(): number | null {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement)) return null;
  return field.value.slice(0, field.selectionStart).split('\n').length;
}

/** What of the fields was not understood, in sentences; empty when all was. */
function notUnderstood(read: ReadMetric, writing: number | null, t: Words['t']): string {
  const lines = read.unread.filter(({ line }) => line !== writing);
  const [first] = lines;
  return [
    first && t('lanes.metric.unread', { n: lines.length, line: first.line, what: first.text }),
    read.noTarget && t('lanes.metric.no-target', { what: read.noTarget }),
  ]
    .filter(Boolean)
    .join(' ');
}

export const metricForm: CellForm = { Show, Write, empty: 'lanes.add-metric' };
