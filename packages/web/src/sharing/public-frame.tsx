import type { ReactNode } from 'react';
import { LanguageSwitch, ThemeSwitch } from '../frame-switches.tsx';
import { useWords } from '../language.tsx';

/** What stands around a public map: little on a page of its own, less in a frame on another site. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const isFramed = window.self !== window.top;
  return (
    <div className="flex min-h-dvh flex-col">
      {!isFramed && (
        <header className="flex items-baseline gap-x-4 px-4 pt-3.5 pb-2 sm:px-6">
          <span className="font-[650] tracking-[.01em]">Waymark</span>
          <div className="ml-auto flex items-baseline gap-x-4 text-ink2">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </header>
      )}
      <main id="main" tabIndex={-1} className={`grow outline-none ${isFramed ? 'pt-3' : ''}`}>
        {children}
      </main>
      <footer className="px-4 py-2.5 text-[12px] text-ink2 sm:px-6 print:hidden">
        {t('public.made-with')}
      </footer>
    </div>
  );
}
