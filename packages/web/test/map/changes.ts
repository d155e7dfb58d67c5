import type { JourneyMap } from '@waymark/model';
import * as commands from '../../src/map/commands/commands.ts';

/** A change made of numbers, so that fast-check can draw long rows of them. */
export type Change = (map: JourneyMap, a: number, b: number, id: string) => JourneyMap;
const pick = <T extends { id: string }>(list: readonly T[], at: number): string =>
  list[at % Math.max(1, list.length)]?.id ?? 'nobody';

/** What people do on a map, by the very functions with which the page does it. */
export const changes: readonly Change[] = [
  (m, a, _b, id) => commands.addStage(m, { id, name: { nl: 'Nieuw' }, at: a }),
  (m, a) => commands.editStage(m, { id: pick(m.stages, a), change: { kind: 'post-purchase' } }),
  (m, a, b) => commands.moveStage(m, { id: pick(m.stages, a), to: b }),
  (m, a) => commands.removeStage(m, { id: pick(m.stages, a) }),
  (m, a, b, id) =>
    commands.addTouchpoint(m, {
      id,
      stage: pick(m.stages, a),
      row: b,
      name: { en: 'New' },
      channel: 'store',
    }),
  (m, a) =>
    commands.editTouchpoint(m, { id: pick(m.touchpoints, a), change: { makeOrBreak: true } }),
  (m, a, b) =>
    commands.moveTouchpoint(m, { id: pick(m.touchpoints, a), stage: pick(m.stages, b), row: b }),
  (m, a, b) => commands.swapRows(m, { a: pick(m.touchpoints, a), b: pick(m.touchpoints, b) }),
  (m, a) => commands.removeTouchpoint(m, { id: pick(m.touchpoints, a) }),
  (m, a, b, id) =>
    commands.addArrow(m, { id, from: pick(m.touchpoints, a), to: pick(m.touchpoints, b) }),
  (m, a) => commands.editArrow(m, { id: pick(m.arrows, a), change: { kind: 'eventual' } }),
  (m, a, b) => commands.redirectArrow(m, { id: pick(m.arrows, a), to: pick(m.touchpoints, b) }),
  (m, a) => commands.removeArrow(m, { id: pick(m.arrows, a) }),
  (m, a, _b, id) => commands.addLane(m, { id, kind: 'needs', at: a }),
  (m, a) => commands.renameLane(m, { id: pick(m.lanes, a), name: { en: 'Ours' } }),
  (m, a, b) => commands.moveLane(m, { id: pick(m.lanes, a), to: b }),
  (m, a) => commands.removeLane(m, { id: pick(m.lanes, a) }),
  (m, a, b, id) =>
    commands.addCell(m, {
      id,
      lane: pick(m.lanes, a),
      stage: pick(m.stages, b),
      text: { en: 'Hm' },
    }),
  (m, a) => commands.editCell(m, { id: pick(m.cells, a), change: { text: { nl: 'Tja' } } }),
  (m, a) => commands.editCell(m, { id: pick(m.cells, a), change: { text: { nl: ' ' } } }),
  (m, a, b) =>
    commands.moveCell(m, {
      ...{ id: pick(m.cells, a), stage: pick(m.stages, b), lane: pick(m.lanes, a + b) },
      before: pick(m.cells, b),
    }),
  (m, a, b) =>
    commands.moveCells(m, {
      ...{ id: pick(m.cells, a), ids: m.cells.slice(b).map(({ id }) => id) },
      ...{ stage: pick(m.stages, b), lane: pick(m.lanes, a + b), before: pick(m.cells, b) },
    }),
  (m, a, b) => commands.spanCell(m, { id: pick(m.cells, a), span: b }),
  (m, a, _b, id) => commands.duplicateCell(m, { id: pick(m.cells, a), copy: id }),
  (m, a, b, id) =>
    commands.setMark(m, {
      ...{ id, lane: pick(m.lanes, a), stage: pick(m.stages, b) },
      value: b % 4 === 0 ? null : b,
    }),
  (m, a, _b, id) => commands.addPersona(m, { id, name: { en: `Person ${a}` } }),
  (m, a, b) =>
    commands.editPersona(m, {
      id: pick(m.personas, a),
      change: { role: b % 2 === 0 ? 'decider' : undefined },
    }),
  (m, a) => commands.removePersona(m, { id: pick(m.personas, a) }),
  (m, a, b) =>
    commands.giveLane(m, {
      id: pick(m.lanes, a),
      persona: m.personas[b % Math.max(1, m.personas.length)]?.id,
    }),
  (m, a, b) =>
    commands.setEmotion(m, {
      touchpoint: pick(m.touchpoints, a),
      value: b - 4,
      ...(b % 2 === 0 ? { when: 'to-be' as const } : {}),
      persona: m.personas[b % Math.max(1, m.personas.length)]?.id,
    }),
  (m, a, b) =>
    commands.proveEmotion(m, {
      touchpoint: pick(m.touchpoints, a),
      evidence: b % 2 === 0 ? { kind: 'observed', people: b } : undefined,
    }),
  (m, a, b) =>
    commands.setEmotion(m, { touchpoint: pick(m.touchpoints, a), value: b % 3 === 0 ? null : b }),
  (m, a, b, id) => commands.setGoal(m, { id, touchpoint: pick(m.touchpoints, a), on: b % 2 === 0 }),
  (m, a) => commands.retitle(m, { title: { en: `Title ${a}` } }),
  (m, a, b, id) =>
    commands.addPhase(m, { id, name: { en: 'P' }, stages: [pick(m.stages, a), pick(m.stages, b)] }),
  (m, a, b) => commands.setPhase(m, { stage: pick(m.stages, a), phase: m.phases[b % 3]?.id }),
  (m, a) => commands.removePhase(m, { id: pick(m.phases, a) }),
  (m, a, b) =>
    commands.editTouchpoint(m, { id: pick(m.touchpoints, a), change: { span: (b % 4) + 1 } }),
  (m, a, b) =>
    commands.moveTouchpoints(m, {
      ids: [pick(m.touchpoints, a), pick(m.touchpoints, b)],
      ...{ columns: (a % 3) - 1, rows: (b % 3) - 1 },
    }),
  (m, a, b, id) =>
    commands.setParallel(m, {
      id: pick(m.touchpoints, a),
      beside: b % 4 === 0 ? null : pick(m.touchpoints, b),
      group: id,
    }),
  (m, a, _b, id) =>
    commands.addNothing(m, { id, arrow: `${id}a`, from: pick(m.touchpoints, a), name: {} }),
];
