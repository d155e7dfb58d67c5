import type { JourneyMap } from '@waymark/model';
import { laneFacts } from '@waymark/model';
import { type DragEvent, useEffect } from 'react';
import { useWords } from '../../../language.tsx';
import { useSentence } from '../../../parts/notice.tsx';
import { useHand } from '../../editing/editor.tsx';
import { useMayEdit } from '../../editing/may-edit.tsx';
import { useDeskStore } from '../../keyboard/desk.tsx';
import { columnAt, type Frame } from '../../layout/frame.ts';
import { shownLanes } from '../lane-styles.ts';
import { useLanesLook } from '../lanes-look.tsx';
import { usePlace } from '../map-facts.tsx';
import { landPictures } from './land-pictures.ts';
import type { PictureSpot } from './picture-spot.ts';
import { picturesIn } from './send-picture.ts';

const holdsFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false;

/**
 * Takes pictures dropped on the sheet: in a lane of pictures to the stage they were dropped under,
 * among the stages and touchpoints to the lane of pictures beneath. In a lane of something else
 * they do nothing, as any other file anywhere on the page: left to itself the browser would open it,
 * and the map would be gone.
 */
export function usePictureDrop(map: JourneyMap, frame: Frame | null) {
  const words = useWords();
  const sentence = useSentence();
  const hand = useHand();
  const desk = useDeskStore();
  const place = usePlace();
  const mayEdit = useMayEdit();
  const look = useLanesLook();
  useEffect(() => {
    const guard = (event: globalThis.DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    document.addEventListener('dragover', guard);
    document.addEventListener('drop', guard);
    return () => {
      document.removeEventListener('dragover', guard);
      document.removeEventListener('drop', guard);
    };
  }, []);
  const spotOf = (event: DragEvent<HTMLElement>): PictureSpot | null => {
    const target = event.target instanceof Element ? event.target : null;
    if (!mayEdit || !target || !frame) return null;
    const sheet = event.currentTarget;
    const x = event.clientX - sheet.getBoundingClientRect().left + sheet.scrollLeft;
    const under = map.stages[columnAt(frame, x)]?.id;
    const stage = target.closest<HTMLElement>('[data-place]')?.dataset.place ?? under;
    if (stage === undefined) return null;
    const row = target.closest<HTMLElement>('[data-lane]')?.dataset.lane;
    const lane = map.lanes.find((it) => it.id === row);
    if (lane) return laneFacts(lane.kind).holds === 'picture' ? { stage, lane: lane.id } : null;
    if (target.closest('.lanes')) return null;
    const card = target.closest<HTMLElement>('[data-card]')?.dataset.card;
    const touchpoint = map.touchpoints.find((it) => it.id === card);
    return touchpoint ? { stage: touchpoint.stage, touchpoint: touchpoint.id } : { stage };
  };
  return {
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = spotOf(event) ? 'copy' : 'none';
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      const spot = spotOf(event);
      const pictures = picturesIn(event.dataTransfer);
      if (!spot || pictures.length === 0) return;
      const shown = shownLanes(map.lanes, look).map((it) => it.id);
      void landPictures(pictures, spot, {
        ...{ place, map, hand, desk, words, sentence, shown },
      });
    },
  };
}
