import { Link } from '@tanstack/react-router';
import { useWords } from '../../language.tsx';
import { searchInto, useJourneyPlace } from './journey-place.tsx';

/** On a touchpoint that opens into a journey of its own: the small mark that goes there. */
export function JourneyMark({
  touchpoint,
  journey,
  name,
  className,
}: {
  touchpoint: string;
  journey: string;
  name: string;
  /** Where it stands on what it belongs to. */
  className: string;
}) {
  const { t } = useWords();
  const place = useJourneyPlace();
  if (!place) return null;
  const label = t('canvas.open-journey', { name });
  return (
    <Link
      to="/w/$workspace/maps/$map"
      params={{ workspace: place.workspace, map: journey }}
      search={searchInto(place, touchpoint, journey)}
      aria-label={label}
      title={label}
      className={`absolute z-10 rounded-[3px] border border-edge bg-sheet px-1 text-[11px]/[15px] text-ink2 no-underline after:absolute after:-inset-2.5 hover:border-ink hover:text-ink ${className}`}
    >
      <span aria-hidden="true">↳</span>
    </Link>
  );
}
