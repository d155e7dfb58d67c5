import { useWords } from '../../language.tsx';
import { Menu } from '../editing/menu.tsx';
import { colourOf, initialsOf, onColour, useNameOf, useOthers } from './people.tsx';
import { useGoing } from './use-going.ts';

const mostShown = 5;
const discLook =
  'grid h-6 min-w-6 place-items-center rounded-full text-[10px] font-semibold pointer-coarse:h-11 pointer-coarse:min-w-11';

/** Who else has the map open: a disc with initials each, which leads to where they are. */
export function PeopleList() {
  const { t } = useWords();
  const others = useOthers();
  const nameOf = useNameOf();
  const { goTo } = useGoing();
  if (others.length === 0) return null;
  const rest = others.slice(mostShown);
  return (
    <ul aria-label={t('together.also-here')} className="flex gap-0.5 self-center">
      {others.slice(0, mostShown).map((visitor) => (
        <li key={visitor.seat}>
          <button
            type="button"
            title={t('together.go-to', { name: nameOf(visitor) })}
            className={discLook}
            style={{ backgroundColor: colourOf(visitor), color: onColour }}
            onClick={() => goTo(visitor)}
          >
            <span aria-hidden="true">{initialsOf(nameOf(visitor))}</span>
            <span className="sr-only">{t('together.go-to', { name: nameOf(visitor) })}</span>
          </button>
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <Menu
            label={t('together.more', { n: rest.length })}
            className={`${discLook} bg-hair px-1 text-ink`}
            items={rest.map((visitor) => ({
              label: t('together.go-to', { name: nameOf(visitor) }),
              onPick: () => goTo(visitor),
            }))}
          >
            +{rest.length}
          </Menu>
        </li>
      )}
    </ul>
  );
}
