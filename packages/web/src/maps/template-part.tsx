import type { TemplateName } from '@waymark/model';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Failed } from '../parts/notice.tsx';
import { useCreateMap } from './queries.ts';

const offered: readonly TemplateName[] = ['retail', 'web-shop', 'b2b', 'service', 'empty'];

/** The templates, each with what is on it. */
export function TemplatePart({ workspace }: { workspace: string }) {
  const { t, locale } = useWords();
  const create = useCreateMap(workspace);
  const start = (template: TemplateName) =>
    create.mutate(
      template === 'empty'
        ? { template, title: { [locale]: t('new.template.empty') } }
        : { template },
    );
  return (
    <>
      {create.isError && <Failed error={create.error} />}
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {offered.map((template) => (
          <li key={template} className="flex items-center gap-4 border-t border-line py-3">
            <div className="grow">
              <h3 className="font-serif text-[16px] font-[560]">{t(`new.template.${template}`)}</h3>
              <p className="text-ink2">{t(`new.template.${template}.text`)}</p>
            </div>
            <Button
              className="shrink-0"
              disabled={create.isPending}
              aria-label={`${t('new.start')}: ${t(`new.template.${template}`)}`}
              onClick={() => start(template)}
            >
              {t('new.start')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
