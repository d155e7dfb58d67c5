import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Elsewhere } from '../parts/elsewhere.tsx';
import { useSentence } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';

/** An address without a page. */
export function MissingPage() {
  const { t } = useWords();
  return (
    <Page title={t('missing.title')}>
      <Elsewhere>{t('missing.text')}</Elsewhere>
    </Page>
  );
}

/** A page that could not be drawn, with what is known about why. */
export function CrashPage({ error }: { error: unknown }) {
  const { t } = useWords();
  const sentence = useSentence();
  return (
    <Page title={t('error.title')}>
      <p role="alert" className="my-4 max-w-160 text-ink2">
        {sentence(error)}
      </p>
      <Button onClick={() => location.reload()}>{t('retry')}</Button>
    </Page>
  );
}
