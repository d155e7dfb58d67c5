import type { JourneyMap } from '@waymark/model';
import { useState } from 'react';
import { RoleProvider } from '../map/editing/may-edit.tsx';
import { SelectionRoom } from '../map/selection/selection.tsx';
import { createLook, LookProvider } from '../map/sheet/look.tsx';
import { Sheet } from '../map/sheet/sheet.tsx';

const idle = () => undefined;

/** A map to look at and not to change, with a selection and a look of its own. */
export function StillSheet({ map }: { map: JourneyMap }) {
  const [look] = useState(createLook);
  return (
    <RoleProvider value="viewer">
      <LookProvider value={look}>
        <SelectionRoom>
          <div data-still="" className="contents">
            <Sheet
              map={map}
              reading={null}
              desire={false}
              times={false}
              selected={null}
              onOpen={idle}
              onArrow={idle}
              onAdopt={idle}
              onMoved={idle}
            />
          </div>
        </SelectionRoom>
      </LookProvider>
    </RoleProvider>
  );
}
