import { Link } from '@tanstack/react-router';
import { useWords } from '../language.tsx';
import { buttonLook } from '../parts/button.tsx';
import { Failed } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';

/** An address without a page. */
export function MissingPage() {
  const { t } = useWords();
  return (
    <Page title={t('missing.title')}>
      <p className="my-4 text-ink2">{t('missing.text')}</p>
      <Link to="/" className={buttonLook()}>
        {t('missing.home')}
      </Link>
    </Page>
  );
}

/** A page that could not be drawn, with what is known about why. */
export function CrashPage({ error }: { error: unknown }) {
  const { t } = useWords();
  return (
    <Page title={t('error.title')}>
      <Failed error={error} retry={() => location.reload()} />
    </Page>
  );
}
