import { useWords } from '../../language.tsx';
import { colourOf, initialsOf, onColour, useNameOf, useOthers } from './people.tsx';

const mostShown = 5;

/** Who else has the map open: a disc with initials each, the name when it is pointed at. */
export function PeopleList() {
  const { t } = useWords();
  const others = useOthers();
  const nameOf = useNameOf();
  if (others.length === 0) return null;
  const rest = others.slice(mostShown).map(nameOf);
  return (
    <ul aria-label={t('together.also-here')} className="flex self-center">
      {others.slice(0, mostShown).map((visitor) => (
        <li
          key={visitor.seat}
          title={nameOf(visitor)}
          className="-ml-1.5 grid size-6 place-items-center rounded-full border-2 border-paper text-[10px] font-semibold first:ml-0"
          style={{ backgroundColor: colourOf(visitor), color: onColour }}
        >
          <span aria-hidden="true">{initialsOf(nameOf(visitor))}</span>
          <span className="sr-only">{nameOf(visitor)}</span>
        </li>
      ))}
      {rest.length > 0 && (
        <li
          title={rest.join(', ')}
          className="-ml-1.5 grid h-6 min-w-6 place-items-center rounded-full border-2 border-paper bg-hair px-1 text-[10px] font-semibold text-ink"
        >
          +{rest.length}
          <span className="sr-only">: {rest.join(', ')}</span>
        </li>
      )}
    </ul>
  );
}
