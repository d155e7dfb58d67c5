import type { MapVisitor } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { useDeskStore } from '../keyboard/desk.tsx';
import { useNameOf, usePeopleHere } from './people.tsx';
import { goToWhere, isSomewhere } from './where.ts';

/** Ways to somebody: to where they are now, or along with them. */
export interface Going {
  goTo: (visitor: MapVisitor) => void;
  follow: (visitor: MapVisitor) => void;
}

export function useGoing(): Going {
  const { t } = useWords();
  const people = usePeopleHere();
  const desk = useDeskStore();
  const nameOf = useNameOf();
  const follow = (visitor: MapVisitor) => {
    people?.follow(visitor.seat);
    goToWhere(visitor, { calmly: true });
  };
  return {
    follow,
    goTo: (visitor) => {
      const name = nameOf(visitor);
      goToWhere(visitor, { calmly: false });
      desk.note({
        sentence: t(isSomewhere(visitor) ? 'together.here' : 'together.nowhere', { name }),
        action: { label: t('together.follow', { name }), run: () => follow(visitor) },
      });
    },
  };
}
