import { type Lane, laneFacts } from '@waymark/model';
import { type DragEvent, useRef } from 'react';
import { addCell } from '../../commands/commands.ts';
import { newId, useHand } from '../../editing/editor.tsx';
import { useMayEdit } from '../../editing/may-edit.tsx';
import { pictureIn } from './send-picture.ts';
import { useSendPicture } from './use-send-picture.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/**
 * Takes a picture dropped anywhere in a lane of pictures to the stage it was dropped under. A file
 * dropped elsewhere among the lanes does nothing: left to itself the browser would open it, and the
 * map would be gone.
 */
export function usePictureDrop(lanes: readonly Lane[]) {
  const hand = useHand();
  const mayEdit = useMayEdit();
  const place = useRef<{ lane: string; stage: string } | null>(null);
  const { send, said } = useSendPicture((picture) => {
    const at = place.current;
    if (at) hand.edit((map) => addCell(map, { id: newId(), ...at, text: {}, picture }));
  });
  const placeOf = (target: EventTarget) => {
    const element = target instanceof Element ? target : null;
    const id = element?.closest<HTMLElement>('[data-lane]')?.dataset.lane;
    const stage = element?.closest<HTMLElement>('[data-place]')?.dataset.place;
    const lane = lanes.find((it) => it.id === id);
    const takes = lane && laneFacts(lane.kind).holds === 'picture';
    return mayEdit && takes && stage !== undefined ? { lane: lane.id, stage } : null;
  };
  return {
    said,
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = placeOf(event.target) ? 'copy' : 'none';
    },
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      place.current = placeOf(event.target);
      const picture = pictureIn(event.dataTransfer);
      if (place.current && picture) send(picture);
    },
  };
}
