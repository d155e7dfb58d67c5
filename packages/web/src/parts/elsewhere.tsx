import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../language.tsx';
import { buttonLook } from './button.tsx';

/** Why there is nothing on this page for the reader, and the way to where there is. */
export function Elsewhere({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <p className="my-4 max-w-160 text-ink2">{children}</p>
      <Link to="/" className={buttonLook()}>
        {t('missing.home')}
      </Link>
    </>
  );
}
