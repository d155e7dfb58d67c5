import {
  type Cell,
  type Evidence,
  type JourneyMap,
  type LaneKind,
  laneFacts,
  laneKinds,
} from '@waymark/model';

const said: Partial<Record<LaneKind, readonly string[]>> = {
  channels: ['web, advert', 'web, store', 'store', 'web, till', 'parcel, phone', 'e-mail, store'],
  people: ['friends', 'salesman', 'salesman, partner', 'cashier', 'courier', 'mechanic'],
  systems: ['CMS', 'PIM', 'configurator', 'shop, payment', 'ERP', 'calendar'],
  departments: ['Marketing', 'Web team', 'Stores', 'Finance', 'Logistics', 'Workshop'],
  values: ['open', 'calm', 'careful', 'honest', 'on time', 'lasting'],
};
const knownBy: readonly (Evidence | undefined)[] = [
  { kind: 'observed', people: 12, date: '2026-03-01', source: 'Helpdesk' },
  { kind: 'reported', people: 4, date: '2023-03-01' },
  { kind: 'inferred' },
  undefined,
];

/** The demo's map with a lane of every kind and something in each, and two personas. */
export function fullMap(demo: JourneyMap): JourneyMap {
  const lanes = laneKinds.map((kind) => ({ id: `of-${kind}`, kind }));
  const stages = demo.stages.map(({ id }) => id);
  const demos = new Map(demo.lanes.map(({ id, kind }) => [id, kind]));
  const kept = demo.cells.map((cell) => ({ ...cell, lane: `of-${demos.get(cell.lane)}` }));
  const [first = '', second = '', third = ''] = stages;
  const own: Cell[] = laneKinds.flatMap((kind, at): Cell[] => {
    const { holds, name } = laneFacts(kind);
    const lane = `of-${kind}`;
    if (holds === 'chips') {
      return stages.flatMap((stage, i) =>
        (said[kind]?.[i] ?? '')
          .split(', ')
          .filter(Boolean)
          .map((text, n) => ({ id: `${kind}-${i}-${n}`, lane, stage, text: { en: text } })),
      );
    }
    if (holds === 'scale') {
      return stages.map((stage, i) => {
        return { id: `${kind}-${i}`, lane, stage, text: {}, value: ((i * 3 + at) % 5) + 1 };
      });
    }
    if (holds !== 'text' || kept.some((cell) => cell.lane === lane)) return [];
    const evidence = knownBy[at % knownBy.length];
    const text = {
      en: `**Something** about ${name.en.toLowerCase()}`,
      nl: `**Iets** over ${name.nl.toLowerCase()}`,
    };
    const stage = stages[at % stages.length] ?? first;
    return [{ id: `${kind}-text`, lane, stage, text, ...(evidence && { evidence }) }];
  });
  const text = {
    en: 'Talks it over at home, **three evenings** long',
    nl: 'Overlegt thuis, **drie avonden** lang',
  };
  const notes = {
    en: '- two sizes\n- **no** Sunday rides\n- see [the plan](https://example.org/plan)',
    nl: '- twee maten\n- **geen** zondag\n- zie [het plan](https://example.org/plan)',
  };
  const link = { en: 'The size study', nl: 'Het matenonderzoek' };
  return {
    ...demo,
    title: { en: 'Every kind of lane', nl: 'Alle soorten banen' },
    lanes,
    cells: [
      ...kept,
      ...own,
      { id: 'wide', lane: 'of-doing', stage: second, span: 3, text },
      { id: 'list', lane: 'of-notes', stage: third, text: notes },
      { id: 'link', lane: 'of-documents', stage: second, text: link, link: 'https://example.org' },
    ],
    personas: [
      ...demo.personas,
      {
        id: 'parent',
        name: { en: 'The parent with a child seat', nl: 'De ouder met kinderzitje' },
        role: 'decider',
      },
    ],
    emotions: [
      ...demo.emotions,
      ...demo.emotions.map(({ touchpoint, value }, i) => {
        const felt = Math.round((value - ((i * 7) % 5) / 3) * 4) / 4;
        return { touchpoint, persona: 'parent', value: Math.max(-2, Math.min(2, felt)) };
      }),
    ],
  };
}

/** A map of forty stages with five touchpoints each, as large ones are. */
export function largeMap(empty: JourneyMap): JourneyMap {
  const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);
  const stages = numbers(40).map((s) => ({
    id: `s${s}`,
    name: { en: `Stage ${s + 1}`, nl: `Fase ${s + 1}` },
    kind: 'purchase' as const,
  }));
  const touchpoints = stages.flatMap(({ id }, s) =>
    numbers(5).map((row) => ({
      ...{ id: `t${s}-${row}`, stage: id, row, channel: 'web' as const },
      name: { en: `Moment ${s + 1}.${row + 1}`, nl: `Moment ${s + 1}.${row + 1}` },
      ...{ onstage: true, makeOrBreak: false, rule: null },
    })),
  );
  const arrows = numbers(39).flatMap((s) =>
    numbers(5).map((row) => ({
      ...{ id: `a${s}-${row}`, from: `t${s}-${row}`, to: `t${s + 1}-${(row * 3 + s) % 5}` },
      ...{ kind: 'direct' as const, optional: false, ideal: false },
    })),
  );
  const cells = empty.lanes.flatMap(({ id: lane, kind }) =>
    laneFacts(kind).holds !== 'text'
      ? []
      : stages.map(({ id: stage }, s) => {
          return { id: `${lane}-${s}`, lane, stage, text: { en: `Note ${s}`, nl: `Notitie ${s}` } };
        }),
  );
  return { ...empty, title: { en: 'Large', nl: 'Groot' }, stages, touchpoints, arrows, cells };
}
