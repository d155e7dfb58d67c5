import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PublicLink } from '@waymark/model';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Copyable } from '../parts/copyable.tsx';
import { useNames } from '../parts/first-name.ts';
import { Failed } from '../parts/notice.tsx';
import type { Words } from '../words.ts';
import { linksQuery } from './queries.ts';

/** A public link: what it shows, the link itself, and the ways to change or end it. */
export function LinkRow({
  workspace,
  map,
  title,
  link,
  n,
  onChange,
}: {
  workspace: string;
  map: string;
  title: string;
  link: PublicLink;
  /** Its place in the list, by which links that show the same are told apart. */
  n: number;
  onChange: () => void;
}) {
  const words = useWords();
  const { t, instant } = words;
  const nameOf = useNames();
  const client = useQueryClient();
  const what = linkInWords(link, words);
  const withdraw = useMutation({
    mutationFn: () => call('deleteLink', { params: { workspace, map, link: link.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: linksQuery(workspace, map).queryKey }),
  });
  const when = instant(link.createdAt);
  const action = 'py-1 text-ink2 hover:underline pointer-coarse:min-h-11';
  return (
    <li className="border-b border-hair py-3">
      <p className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="max-sm:basis-full">{what}</span>
        <span className="flex gap-x-4">
          <a
            href={link.url}
            target="_blank"
            rel="noreferrer"
            className="flex items-center py-1 text-accent pointer-coarse:min-h-11"
          >
            {t('share.link.open')}
          </a>
          <button
            type="button"
            className={`${action} hover:text-ink`}
            aria-label={t('share.link.change-of', { what })}
            onClick={onChange}
          >
            {t('share.link.change')}
          </button>
          <button
            type="button"
            className={`${action} hover:text-loss`}
            aria-label={t('share.link.withdraw-of', { what })}
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            {t('share.link.withdraw')}
          </button>
        </span>
      </p>
      <Copyable label={t('share.link.label', { n })} text={link.url} />
      {link.embed && <Embed url={link.url} title={title} n={n} />}
      <p className="mt-1.5 text-[12px] text-ink2">
        {link.createdBy
          ? t('share.link.by', { name: nameOf('person', link.createdBy), when })
          : t('share.link.made', { when })}
      </p>
      {withdraw.isError && <Failed error={withdraw.error} />}
    </li>
  );
}

function Embed({ url, title, n }: { url: string; title: string; n: number }) {
  const { t } = useWords();
  return (
    <div className="mt-2">
      <h4 className="mb-1 text-[12px] font-[560] text-ink2">{t('share.embed')}</h4>
      <Copyable
        label={t('share.embed.label', { n })}
        text={frameCode(url, t('share.frame-title', { map: title }))}
      />
    </div>
  );
}

/** What another site puts on its page to show the map there. */
export function frameCode(url: string, title: string): string {
  const safe = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${url}" title="${safe}" width="100%" height="700" style="border:0"></iframe>`;
}

function linkInWords(link: PublicLink, { t, instant }: Words): string {
  const parts = [
    t(link.numbers ? 'share.link.numbers' : 'share.link.no-numbers'),
    ...(link.lanes ? [lanesInWords(link.lanes.length, t)] : []),
    ...(link.hasPassword ? [t('share.link.password')] : []),
    ...(link.expiresAt ? [endInWords(link.expiresAt, t, instant)] : []),
  ];
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const lanesInWords = (n: number, t: Words['t']): string =>
  n === 0 ? t('share.link.no-lanes') : t('share.link.lanes', { n });

function endInWords(iso: string, t: Words['t'], instant: Words['instant']): string {
  const isOver = Date.parse(iso) < Date.now();
  return t(isOver ? 'share.link.over' : 'share.link.until', { when: instant(iso) });
}
