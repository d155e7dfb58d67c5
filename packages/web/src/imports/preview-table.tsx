import type { Import } from '@waymark/model';
import { useWords } from '../language.tsx';
import { type ColumnsDraft, roleOf } from './columns-draft.ts';

/** The first ten rows, each column headed by its name and what it is taken for. */
export function PreviewTable({ found, draft }: { found: Import; draft: ColumnsDraft }) {
  const { t } = useWords();
  const title = t('import.rows.first', { n: found.preview.length });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={title} tabIndex={0} className="overflow-x-auto border-y border-line">
      <table className="w-full border-collapse text-left whitespace-nowrap">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="align-bottom">
            {found.columns.map((column) => {
              const role = roleOf(column, draft);
              return (
                <th key={column} scope="col" className="border-b border-line px-3 py-2 first:pl-0">
                  <span className="block font-[560]">{column}</span>
                  <span
                    className={`block text-[12px] font-normal ${role ? 'text-accent' : 'text-ink2'}`}
                  >
                    {t(role ? `import.${role}` : 'import.role.property')}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {found.preview.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
            <tr key={at} className="border-b border-hair last:border-b-0">
              {found.columns.map((column, place) => (
                <td key={column} className="max-w-60 truncate px-3 py-1 first:pl-0">
                  {row[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
