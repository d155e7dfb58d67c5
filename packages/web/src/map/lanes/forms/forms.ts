import type { LaneForm } from '@waymark/model';
import type { ComponentType } from 'react';
import type { RowProps } from '../row.ts';
import { ArcRow } from './arc-row.tsx';
import { chipForm } from './chip-cell.tsx';
import { FeelingRow } from './feeling-row.tsx';
import { figureForm } from './figure-cell.tsx';
import type { CellForm } from './form.ts';
import { JourneysRow } from './journeys-row.tsx';
import { linkForm } from './link-cell.tsx';
import { metricForm } from './metric-cell.tsx';
import { pictureForm } from './picture-cell.tsx';
import { ScaleRow } from './scale-row.tsx';
import { TallyRow } from './tally-row.tsx';
import { textForm } from './text-cell.tsx';
import { TimesRow } from './times-row.tsx';

/** The forms whose lanes are cells under stages. */
export const cellForms: Partial<Record<LaneForm, CellForm>> = {
  text: textForm,
  picture: pictureForm,
  chips: chipForm,
  links: linkForm,
  metrics: metricForm,
  figures: figureForm,
};

/** The forms that draw their lane as a whole. */
export const rowForms: Partial<Record<LaneForm, ComponentType<RowProps>>> = {
  feeling: FeelingRow,
  arc: ArcRow,
  scale: ScaleRow,
  times: TimesRow,
  tally: TallyRow,
  journeys: JourneysRow,
};
