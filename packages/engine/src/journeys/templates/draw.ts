import {
  type JourneyMap,
  type LaneKind,
  mapFormat,
  mapVersion,
  readMap,
  type Words,
} from '@waymark/model';
import type { ArrowSketch, Pair, Sketch, StageSketch, TouchpointSketch } from './sketch.ts';

/** The map a sketch stands for. Errors: BAD_MAP when an arrow or goal names no touchpoint. */
export function draw(sketch: Sketch): JourneyMap {
  const ideal = sketch.ideal ?? [];
  const idealArrows = ideal.slice(1).map((to, i) => ({ from: ideal[i], to, ideal: true }));
  return readMap({
    format: mapFormat,
    version: mapVersion,
    title: words(sketch.title),
    ...(sketch.description && { description: words(sketch.description) }),
    personas: sketch.personas?.map(({ id, name, description }) => ({
      id,
      name: words(name),
      description: words(description),
    })),
    stages: sketch.stages.map(({ id, name, kind, intent }) => ({
      id,
      name: words(name),
      kind,
      ...(intent && { intent: words(intent) }),
    })),
    touchpoints: sketch.stages.flatMap(drawTouchpoints),
    arrows: [...idealArrows, ...(sketch.arrows ?? []).map(drawArrow)].map((arrow) => ({
      id: `${arrow.from}-${arrow.to}`,
      ...arrow,
    })),
    lanes: sketch.lanes.map((kind) => ({ id: laneId(kind), kind })),
    cells: sketch.stages.flatMap((stage) => drawCells(stage, sketch.lanes)),
    emotions: sketch.stages.flatMap(({ touchpoints }) => touchpoints.flatMap(drawEmotion)),
    goals: sketch.goals?.map(({ touchpoint, name }) => ({
      id: `goal-${touchpoint}`,
      name: words(name),
      touchpoint,
    })),
  });
}

const words = ([en, nl]: Pair): Words => ({ en, nl });
const laneId = (kind: LaneKind) => `lane-${kind}`;

function drawTouchpoints({ id: stage, touchpoints }: StageSketch) {
  // Rows behind the scenes are counted on their own, from the line of visibility.
  const next = { front: 0, back: 0 };
  return touchpoints.map((touchpoint) => ({
    id: touchpoint.id,
    stage,
    row: next[touchpoint.backstage ? 'back' : 'front']++,
    name: words(touchpoint.name),
    channel: touchpoint.channel,
    onstage: !touchpoint.backstage,
    makeOrBreak: touchpoint.makeOrBreak ?? false,
    rule: touchpoint.rule ?? null,
  }));
}

function drawArrow({ from, to, eventual, optional, withinSeconds, label }: ArrowSketch) {
  return {
    from,
    to,
    kind: eventual ? 'eventual' : 'direct',
    optional: optional ?? false,
    ...(withinSeconds && { withinSeconds }),
    ...(label && { label: words(label) }),
  };
}

function drawCells(stage: StageSketch, lanes: readonly LaneKind[]) {
  return lanes.flatMap((kind) => {
    const text = stage.cells?.[kind];
    if (!text) return [];
    return [{ id: `${stage.id}-${kind}`, lane: laneId(kind), stage: stage.id, text: words(text) }];
  });
}

function drawEmotion({ id, feeling }: TouchpointSketch) {
  return feeling === undefined ? [] : [{ touchpoint: id, value: feeling }];
}
