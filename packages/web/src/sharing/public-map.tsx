import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { PublicMap as Shown } from '@waymark/model';
import { useCallback, useMemo, useState } from 'react';
import { addressOf, call } from '../api.ts';
import { useWords } from '../language.tsx';
import { RoleProvider } from '../map/editing/may-edit.tsx';
import { LanesLookProvider } from '../map/lanes/lanes-look.tsx';
import { PictureProvider } from '../map/lanes/map-facts.tsx';
import { useLanesInAddress } from '../map/lanes/use-lanes-in-address.ts';
import { PhoneMap } from '../map/phone/phone-map.tsx';
import { readAnswer } from '../map/reading/reading.ts';
import { definitionLine } from '../map/reading/sentences.ts';
import { SelectionRoom } from '../map/selection/selection.tsx';
import { createLook, LookProvider } from '../map/sheet/look.tsx';
import { Sheet } from '../map/sheet/sheet.tsx';
import { TipLayer } from '../map/sheet/tip-layer.tsx';
import { usePhone } from '../map/use-phone.ts';
import { ViewProvider } from '../map/view/view.tsx';
import { useDocumentTitle } from '../parts/page.tsx';
import { PublicTitle } from './public-title.tsx';
import { PublicTouchpoint } from './public-touchpoint.tsx';

const nothing = () => undefined;

/** The map behind a public link: the same drawing as at home, to be read only. */
export function PublicMap({ shown, token }: { shown: Shown; token: string }) {
  const { map, numbers, pass } = shown;
  const words = useWords();
  useDocumentTitle(words.say(map.title));
  const isPhone = usePhone();
  const [look] = useState(createLook);
  const [open, setOpen] = useState<string | null>(null);
  const measured = useQuery({
    queryKey: ['public-numbers', token],
    queryFn: ({ signal }) => call('measurePublicMap', { body: { pass }, signal }),
    enabled: numbers,
    staleTime: 60_000,
  });
  const answer = measured.data ?? null;
  const reading = useMemo(
    () => (answer ? readAnswer(map, answer, { isPublic: true }) : null),
    [map, answer],
  );
  const pictures = useCallback(
    (file: string) => addressOf('publicPicture', { file }, { pass }),
    [pass],
  );
  const search = useSearch({ from: '/p/$token' });
  const navigate = useNavigate({ from: '/p/$token' });
  const lanesLook = useLanesInAddress(
    search,
    (next) => void navigate({ search: next, hash: true, replace: true }),
  );
  const openArrow = (id: string) => setOpen(map.arrows.find((it) => it.id === id)?.from ?? null);
  const touchpoint = map.touchpoints.find((it) => it.id === open) ?? null;
  const parts = { map, reading, selected: open, onOpen: setOpen };
  return (
    <RoleProvider value="viewer">
      <PictureProvider value={pictures}>
        <SelectionRoom>
          <LookProvider value={look}>
            <ViewProvider map={token}>
              <div className="px-4 pb-6 sm:px-6">
                <PublicTitle
                  map={map}
                  answer={answer}
                  isCounting={measured.isLoading}
                  failed={measured.isError}
                />
                <div className="grid grid-cols-1 border-t border-line lg:grid-cols-[minmax(0,1fr)_auto]">
                  {isPhone ? (
                    <PhoneMap {...parts} />
                  ) : (
                    <LanesLookProvider value={lanesLook}>
                      <Sheet
                        {...parts}
                        desire={numbers}
                        times={numbers}
                        onArrow={openArrow}
                        onAdopt={nothing}
                        onMoved={nothing}
                      />
                    </LanesLookProvider>
                  )}
                  {touchpoint && (
                    <PublicTouchpoint
                      key={touchpoint.id}
                      map={map}
                      touchpoint={touchpoint}
                      reading={reading}
                      by={answer?.question.by ?? null}
                      onClose={() => setOpen(null)}
                    />
                  )}
                </div>
              </div>
              <TipLayer definition={answer ? definitionLine(answer.question, words) : null} />
            </ViewProvider>
          </LookProvider>
        </SelectionRoom>
      </PictureProvider>
    </RoleProvider>
  );
}
