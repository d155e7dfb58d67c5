import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language.tsx';
import { buttonLook } from '../parts/button.tsx';
import { sessionQuery } from '../session.tsx';

/** Tells who came in by a printed link that a name and a password make things easier; nothing waits for it. */
export function UnnamedNotice() {
  const { t } = useWords();
  const { data: session } = useQuery(sessionQuery);
  const person = session?.person;
  if (!person || (person.email !== null && person.hasPassword)) return null;
  return (
    <section
      aria-label={t('you.unnamed.title')}
      className="mt-5 max-w-2xl border-l-3 border-accent bg-sheet px-3.5 py-2.5"
    >
      <p className="font-semibold">{t('you.unnamed.title')}</p>
      <p className="mb-2 text-ink2">{t('you.unnamed.text')}</p>
      <Link to="/you" className={buttonLook()}>
        {t('you.unnamed.do')}
      </Link>
    </section>
  );
}
