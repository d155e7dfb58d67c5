import { useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from './button.tsx';

/** Text to take along, with a button that copies it. */
export function Copyable({ text, label }: { text: string; label: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <div className="flex items-start gap-2 max-sm:flex-col">
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={label}
        className="w-full min-w-0 grow overflow-x-auto pb-px"
      >
        <pre className="w-fit min-w-full rounded border border-line bg-sheet px-3 py-2 font-mono text-[12px]/[1.55]">
          {text}
        </pre>
      </section>
      {/* Without HTTPS a browser lets no page copy; the text can still be selected. */}
      {'clipboard' in navigator && (
        <Button onClick={() => void copy()} aria-label={`${t('copy')}: ${label}`}>
          <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
        </Button>
      )}
    </div>
  );
}
