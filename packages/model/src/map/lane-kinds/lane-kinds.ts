import { arc } from './arc.ts';
import { backstage } from './backstage.ts';
import { channels } from './channels.ts';
import { departments } from './departments.ts';
import { documents } from './documents.ts';
import { doing } from './doing.ts';
import { effort } from './effort.ts';
import { feeling } from './feeling.ts';
import { frontstage } from './frontstage.ts';
import { gains } from './gains.ts';
import { ideas } from './ideas.ts';
import { importance } from './importance.ts';
import { insights } from './insights.ts';
import { journeys } from './journeys.ts';
import type { LaneKindFacts } from './lane-kind.ts';
import { measured } from './measured.ts';
import { metrics } from './metrics.ts';
import { motivation } from './motivation.ts';
import { needs } from './needs.ts';
import { notes } from './notes.ts';
import { opportunities } from './opportunities.ts';
import { pains } from './pains.ts';
import { people } from './people.ts';
import { physicalEvidence } from './physical-evidence.ts';
import { pictures } from './pictures.ts';
import { process } from './process.ts';
import { quotes } from './quotes.ts';
import { solutions } from './solutions.ts';
import { summary } from './summary.ts';
import { support } from './support.ts';
import { systems } from './systems.ts';
import { thinking } from './thinking.ts';
import { tickets } from './tickets.ts';
import { timeToNext } from './time-to-next.ts';
import { values } from './values.ts';

/** Every kind of lane, in the order in which they are offered. */
const all = [
  doing,
  thinking,
  quotes,
  needs,
  motivation,
  pictures,
  notes,
  feeling,
  arc,
  importance,
  effort,
  pains,
  gains,
  insights,
  opportunities,
  ideas,
  solutions,
  channels,
  people,
  systems,
  departments,
  values,
  documents,
  tickets,
  journeys,
  metrics,
  measured,
  timeToNext,
  summary,
  physicalEvidence,
  frontstage,
  backstage,
  process,
  support,
] as const;

export type LaneKind = (typeof all)[number]['kind'];
export const laneKinds: readonly LaneKind[] = all.map(({ kind }) => kind);

const byKind = new Map<LaneKind, LaneKindFacts>(all.map((it) => [it.kind, it]));

/** What there is to know of a kind of lane. */
export function laneFacts(kind: LaneKind): LaneKindFacts {
  const facts = byKind.get(kind);
  if (!facts) throw new RangeError(`There is no kind of lane “${kind}”.`);
  return facts;
}
