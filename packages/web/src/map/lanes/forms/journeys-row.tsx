import { Link } from '@tanstack/react-router';
import { useWords } from '../../../language.tsx';
import { usePlace } from '../map-facts.tsx';
import type { RowProps } from '../row.ts';
import { StageRow } from './stage-row.tsx';

/** The touchpoints of each stage that open into a journey of their own, each with the way there. */
export function JourneysRow(props: RowProps) {
  const { t, say } = useWords();
  const { workspace } = usePlace();
  return (
    <StageRow
      {...props}
      under={(stage) => {
        const own = props.map.touchpoints.filter((it) => it.stage === stage.id && it.journey);
        if (own.length === 0) return <span className="text-ink3">{t('map.none')}</span>;
        return own.map(({ id, name, journey = '' }) => (
          <Link
            key={id}
            to="/w/$workspace/maps/$map"
            params={{ workspace, map: journey }}
            className="block text-accent underline underline-offset-2"
          >
            {say(name) || t('map.unnamed')} ↘
          </Link>
        ));
      }}
    />
  );
}
