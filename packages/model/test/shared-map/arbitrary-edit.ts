import {
  type Cell,
  type Emotion,
  type Evidence,
  evidenceKinds,
  type JourneyMap,
  type Lane,
  type Stage,
  type Touchpoint,
  type Words,
} from '@waymark/model';
import fc from 'fast-check';

/** A change to a map that is chosen by numbers, so that it means something on any map. */
export interface RandomEdit {
  kind: (typeof kinds)[number];
  a: number;
  b: number;
  c: number;
}

const kinds = [
  'add stage',
  'move stage',
  'remove stage',
  'add touchpoint',
  'place touchpoint',
  'flag touchpoint',
  'remove touchpoint',
  'add arrow',
  'add lane',
  'move lane',
  'remove lane',
  'add cell',
  'place cell',
  'remove cell',
  'type',
  'erase',
  'name in Dutch',
  'feel',
  'goal',
  'persona',
  'title',
  'phase',
  'card',
  'trait',
  'figure',
  'evidence',
  'evidence of a feeling',
  'replace',
] as const;

const anyNumber = fc.nat({ max: 9_999 });
export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.constantFrom(...kinds),
  ...{ a: anyNumber, b: anyNumber, c: anyNumber },
});

/** What tells one edit from all others: a letter of its own, and an id for what it adds. */
export interface EditName {
  letter: string;
  id: string;
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];
const put = <T>(list: readonly T[], at: number, it: T): T[] => list.toSpliced(at, 0, it);
const move = <T>(list: readonly T[], from: number, to: number): T[] => {
  const it = pick(list, from);
  if (it === undefined) return [...list];
  const rest = list.filter((other) => other !== it);
  return put(rest, to % (rest.length + 1), it);
};
const change = <T extends { id: string }>(list: T[], id: string | undefined, to: Partial<T>): T[] =>
  list.map((it) => (it.id === id ? { ...it, ...to } : it));

/** The map after the edit; the same map where there is nothing to do it to. */
export function applyEdit(map: JourneyMap, edit: RandomEdit, name: EditName): JourneyMap {
  const { kind, a, b, c } = edit;
  const { id, letter } = name;
  const stage = pick(map.stages, a);
  const touchpoint = pick(map.touchpoints, a);
  const lane = pick(map.lanes, b);
  const cell = pick(map.cells, a);
  const words: Words = { en: letter };
  switch (kind) {
    case 'add stage': {
      const added: Stage = { id, name: words, kind: 'purchase' };
      return map.stages.length < 8
        ? { ...map, stages: put(map.stages, b % (map.stages.length + 1), added) }
        : map;
    }
    case 'move stage':
      return { ...map, stages: move(map.stages, a, b) };
    case 'remove stage':
      return stage && c % 4 === 0 ? withoutStage(map, stage.id) : map;
    case 'add touchpoint': {
      if (!stage || map.touchpoints.length >= 30) return map;
      const added: Touchpoint = {
        ...{ id, stage: stage.id, row: b % 9, name: words, channel: 'web', rule: null },
        ...{ onstage: true, makeOrBreak: false },
      };
      return { ...map, touchpoints: put(map.touchpoints, c % (map.touchpoints.length + 1), added) };
    }
    case 'place touchpoint': {
      const to = pick(map.stages, b);
      if (!touchpoint || !to) return map;
      return {
        ...map,
        touchpoints: change(map.touchpoints, touchpoint.id, { stage: to.id, row: c % 9 }),
        cells: map.cells.map((it) =>
          it.touchpoint === touchpoint.id ? { ...it, stage: to.id } : it,
        ),
      };
    }
    case 'flag touchpoint':
      return {
        ...map,
        touchpoints: change(map.touchpoints, touchpoint?.id, {
          makeOrBreak: b % 2 === 0,
          span: 1 + (c % 3),
        }),
      };
    case 'remove touchpoint':
      return touchpoint && c % 3 === 0 ? withoutTouchpoint(map, touchpoint.id) : map;
    case 'add arrow': {
      const to = pick(map.touchpoints, b);
      if (!touchpoint || !to) return map;
      const arrow = { id, from: touchpoint.id, to: to.id, kind: 'direct' as const };
      return { ...map, arrows: [...map.arrows, { ...arrow, optional: false, ideal: c % 2 === 0 }] };
    }
    case 'add lane': {
      const added: Lane = { id, kind: 'notes' };
      return map.lanes.length < 8
        ? { ...map, lanes: put(map.lanes, a % (map.lanes.length + 1), added) }
        : map;
    }
    case 'move lane':
      return { ...map, lanes: move(map.lanes, a, b) };
    case 'remove lane':
      return lane && c % 4 === 0
        ? {
            ...map,
            lanes: map.lanes.filter((it) => it !== lane),
            cells: map.cells.filter((it) => it.lane !== lane.id),
          }
        : map;
    case 'add cell': {
      const under = pick([undefined, ...map.touchpoints], c);
      const at = under?.stage ?? stage?.id;
      if (!lane || at === undefined) return map;
      const added: Cell = {
        ...{ id, lane: lane.id, stage: at, text: words },
        ...(under && { touchpoint: under.id }),
      };
      return { ...map, cells: put(map.cells, a % (map.cells.length + 1), added) };
    }
    case 'place cell':
      return lane ? { ...map, cells: change(map.cells, cell?.id, { lane: lane.id }) } : map;
    case 'remove cell':
      return c % 3 === 0 ? { ...map, cells: map.cells.filter((it) => it !== cell) } : map;
    case 'type': {
      const text = cell?.text.en ?? '';
      const at = b % (text.length + 1);
      const en = text.slice(0, at) + letter + text.slice(at);
      return { ...map, cells: change(map.cells, cell?.id, { text: { ...cell?.text, en } }) };
    }
    case 'erase': {
      const text = cell?.text.en ?? '';
      const en =
        text.length > 1 ? text.slice(0, b % text.length) + text.slice((b % text.length) + 1) : text;
      return { ...map, cells: change(map.cells, cell?.id, { text: { ...cell?.text, en } }) };
    }
    case 'name in Dutch':
      return {
        ...map,
        touchpoints: change(map.touchpoints, touchpoint?.id, {
          name: { ...touchpoint?.name, nl: `${touchpoint?.name.nl ?? ''}${letter}` },
        }),
      };
    case 'feel': {
      if (!touchpoint) return map;
      const persona = pick([undefined, ...map.personas], b)?.id;
      const others = map.emotions.filter(
        (it) => it.touchpoint !== touchpoint.id || it.persona !== persona,
      );
      const feeling = {
        touchpoint: touchpoint.id,
        ...(persona && { persona }),
        value: (c % 5) - 2,
      };
      return { ...map, emotions: c % 6 === 5 ? others : [...others, feeling] };
    }
    case 'goal':
      return touchpoint && map.goals.length < 5
        ? { ...map, goals: [...map.goals, { id, name: words, touchpoint: touchpoint.id }] }
        : { ...map, goals: map.goals.slice(1) };
    case 'persona':
      return map.personas.length < 4
        ? { ...map, personas: [...map.personas, { id, name: words }] }
        : { ...map, personas: map.personas.toSpliced(a % map.personas.length, 1), emotions: [] };
    case 'title':
      return { ...map, title: { en: `${map.title.en ?? ''}${letter}` } };
    case 'phase':
      return map.phases.length < 3
        ? {
            ...map,
            phases: [...map.phases, { id, name: words }],
            stages: change(map.stages, stage?.id, { phase: id }),
          }
        : {
            ...map,
            phases: map.phases.slice(1),
            stages: map.stages.map(({ phase: _, ...it }) => it),
          };
    case 'card':
      return {
        ...map,
        card: {
          ...map.card,
          owner: letter,
          ...(b % 2 === 0 && { tags: changeEntries(map.card?.tags ?? [], edit, letter) }),
        },
      };
    case 'trait': {
      const persona = pick(map.personas, a);
      const trait = { label: words, value: { nl: letter } };
      const traits = changeEntries(persona?.traits ?? [], edit, trait);
      const isEmpty = traits.length === 0;
      return {
        ...map,
        personas: map.personas.map((it) => {
          if (it !== persona) return it;
          const { traits: _, ...others } = it;
          return isEmpty ? others : { ...others, traits };
        }),
      };
    }
    case 'figure': {
      const point = { date: '2026-01-02', value: letter.codePointAt(0) ?? 0 };
      const points = changeEntries(cell?.metric?.points ?? [], edit, point);
      const { metric: _, ...bare } = cell ?? {};
      const unit = b % 2 === 0 ? ('share' as const) : ('number' as const);
      const metric = { unit, ...(c % 2 === 0 && { target: c }), points };
      const next = c % 5 === 0 ? bare : { ...bare, metric };
      return { ...map, cells: map.cells.map((it) => (it === cell ? (next as Cell) : it)) };
    }
    case 'evidence': {
      const { evidence, ...bare } = cell ?? {};
      const next = { ...bare, ...evidenceAfter(evidence, edit, letter) };
      return { ...map, cells: map.cells.map((it) => (it === cell ? (next as Cell) : it)) };
    }
    case 'evidence of a feeling': {
      const feeling = pick(map.emotions, a);
      const { evidence, ...bare } = feeling ?? {};
      const next = { ...bare, ...evidenceAfter(evidence, edit, letter) };
      return {
        ...map,
        emotions: map.emotions.map((it) => (it === feeling ? (next as Emotion) : it)),
      };
    }
    case 'replace':
      return {
        ...map,
        cells: map.cells.map((it) =>
          it.text.nl ? it : { ...it, text: { ...it.text, nl: letter } },
        ),
      };
  }
}

/** The list with one entry more, another one in its place, one less, or in another order. */
export function changeEntries<T>(list: readonly T[], { a, b, c }: RandomEdit, entry: T): T[] {
  const at = b % (list.length + 1);
  if (c % 6 === 0) return list.toSpliced(at, 1);
  if (c % 6 === 1) return list.toSpliced(at, 1, entry);
  if (c % 6 === 2) return move(list, a, b);
  return list.length < 20 ? put(list, at, entry) : [...list];
}

function evidenceAfter(
  evidence: Evidence | undefined,
  { a, b, c }: RandomEdit,
  letter: string,
): { evidence?: Evidence } {
  if (!evidence) return { evidence: { kind: 'observed', ...(b % 2 === 0 && { people: b }) } };
  if (c % 5 === 0) return {};
  const kind = evidenceKinds[a % evidenceKinds.length] ?? 'observed';
  const changes = [{ kind }, { source: letter }, { date: '2026-03-04' }, { people: a }];
  if (c % 5 > 1) return { evidence: { ...evidence, ...changes[b % changes.length] } };
  const { source: _, ...others } = evidence;
  return { evidence: others };
}

function withoutTouchpoint(map: JourneyMap, id: string): JourneyMap {
  return {
    ...map,
    touchpoints: map.touchpoints.filter((it) => it.id !== id),
    arrows: map.arrows.filter((it) => it.from !== id && it.to !== id),
    cells: map.cells.filter((it) => it.touchpoint !== id),
    emotions: map.emotions.filter((it) => it.touchpoint !== id),
    goals: map.goals.filter((it) => it.touchpoint !== id),
  };
}

function withoutStage(map: JourneyMap, id: string): JourneyMap {
  const inside = map.touchpoints.filter((it) => it.stage === id);
  const rest = inside.reduce((left, it) => withoutTouchpoint(left, it.id), map);
  return {
    ...rest,
    stages: rest.stages.filter((it) => it.id !== id),
    cells: rest.cells.filter((it) => it.stage !== id),
  };
}
