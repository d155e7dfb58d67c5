import type { CaseKind } from '@waymark/model';
import { useWords } from '../../language.tsx';
import type { TouchpointReading } from '../reading/reading.ts';
import { touchpointTip } from '../reading/sentences.ts';

/** Came, went on, and how long half of them took: or a sentence about why that is not known. */
export function ThreeFigures({
  reading: it,
  exact,
  by,
}: {
  reading: TouchpointReading;
  exact: boolean;
  by: CaseKind;
}) {
  const words = useWords();
  const { t, number, share, duration } = words;
  if (it.unmeasured && it.journeys === 0) {
    return (
      <p className="my-3 border-l-3 border-edge bg-sheet px-3 py-2 text-ink2">
        {t(`map.why.${it.unmeasured.reason}`)}
      </p>
    );
  }
  const figures = [
    { figure: `${exact ? '' : '≈ '}${number(it.journeys)}`, what: t(`map.came.${by.kind}`) },
    { figure: it.goOn === null ? '–' : share(it.goOn), what: t('map.went-on') },
    {
      figure: it.medianSeconds === null ? '–' : duration(it.medianSeconds),
      what: it.medianSeconds === null ? t('map.nobody-before') : t('map.half-longer'),
    },
  ];
  return (
    <dl className="my-3 grid grid-cols-3 border-y border-line" data-tip={touchpointTip(it, words)}>
      {figures.map(({ figure, what }, i) => (
        <div
          key={what}
          className={`flex flex-col-reverse justify-end py-2 ${i > 0 ? 'border-l border-hair pl-2.5' : ''}`}
        >
          <dt className="text-[11.5px] text-ink2">{what}</dt>
          <dd className="text-[19px]/[1.35] font-[520] tracking-[-.01em]">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
