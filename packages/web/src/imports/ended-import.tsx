import { Link } from '@tanstack/react-router';
import type { Import } from '@waymark/model';
import type { ReactNode } from 'react';
import { addressOf } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button, buttonLook } from '../parts/button.tsx';
import { CodeWords } from '../parts/code-words.tsx';
import { useHeadline } from '../parts/headline.ts';
import { useSaid } from '../parts/said.ts';

/** What came of it: added, already there, kept out, and what to do next. */
export function EndedImport({
  workspace,
  it,
  onAnother,
}: {
  workspace: string;
  it: Import;
  onAnother: () => void;
}) {
  const { t } = useWords();
  const headline = useHeadline();
  const said = useSaid();
  const name = it.fileName;
  if (it.state === 'cancelled') {
    return (
      <Ended title={t('import.cancelled', { name })}>
        <Button onClick={onAnother}>{t('import.another')}</Button>
      </Ended>
    );
  }
  if (it.state === 'failed') {
    return (
      <Ended title={t('import.failed', { name })}>
        <p role="alert" className="mb-4 max-w-xl border-l-3 border-loss bg-loss-bg px-3.5 py-2.5">
          <b className="block font-semibold">{headline(it.error?.code)}</b>
          {it.error && <CodeWords>{said(it.error)}</CodeWords>}
        </p>
        <Button onClick={onAnother}>{t('import.another')}</Button>
      </Ended>
    );
  }
  return (
    <Ended title={t('import.done', { name })}>
      <Figures it={it} />
      <div className="flex flex-wrap gap-2">
        <Link to="/w/$workspace/new" params={{ workspace }} className={buttonLook('main')}>
          {t('import.draw')}
        </Link>
        <Button onClick={onAnother}>{t('import.another')}</Button>
      </div>
      {it.rejected > 0 && <Rejections workspace={workspace} it={it} />}
    </Ended>
  );
}

function Ended({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="pt-6" aria-live="polite">
      <h2 className="mb-3 text-[20px]">{title}</h2>
      {children}
    </section>
  );
}

function Figures({ it }: { it: Import }) {
  const { t, number } = useWords();
  const figures = [
    { n: it.added, words: t('import.added', { n: it.added }) },
    { n: it.already, words: t('import.already') },
    { n: it.rejected, words: t('import.rejected', { n: it.rejected }), loss: it.rejected > 0 },
  ];
  return (
    <dl className="mb-5 grid max-w-150 grid-cols-3 border-y border-line">
      {figures.map(({ n, words, loss }) => (
        <div
          key={words}
          className="flex flex-col-reverse justify-end border-l border-hair px-4 py-2.5 first:border-l-0 first:pl-0 max-sm:px-2.5"
        >
          <dt className="text-ink2">{words}</dt>
          <dd className={`text-[21px] font-medium ${loss ? 'text-loss' : ''}`}>{number(n)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Rejections({ workspace, it }: { workspace: string; it: Import }) {
  const { t } = useWords();
  const said = useSaid();
  const cell = 'border-b border-hair py-1.5 pr-5 align-top';
  return (
    <section className="mt-8">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-5">
        <h3 className="font-serif text-[17px] font-[560]">{t('import.rejections')}</h3>
        {it.rejected > it.rejections.length && (
          <p className="text-ink2">{t('import.rejections.some', { n: it.rejections.length })}</p>
        )}
        <a
          href={addressOf('rejectedRows', { workspace, import: it.id })}
          download
          className="text-accent underline underline-offset-3 pointer-coarse:py-3"
        >
          {t('import.rejections.download')}
        </a>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={t('import.rejections')} tabIndex={0} className="overflow-x-auto">
        <table className="w-full border-collapse text-left">
          <thead>
            <tr className="text-ink2">
              <th scope="col" className={`${cell} font-[560]`}>
                {t('import.line')}
              </th>
              <th scope="col" className={`${cell} font-[560]`}>
                {t('import.reason')}
              </th>
              <th scope="col" className={`${cell} font-[560]`}>
                {t('import.row')}
              </th>
            </tr>
          </thead>
          <tbody>
            {it.rejections.map(({ line, reason, details, row }) => (
              <tr key={line}>
                <td className={`${cell} tabular-nums`}>{line}</td>
                <td className={`${cell} min-w-60`}>{said({ message: reason, details })}</td>
                <td className={`${cell} max-w-100 truncate font-mono text-[12px]`}>{row}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
