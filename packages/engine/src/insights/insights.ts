import {
  type Answer,
  type CloseupAnswer,
  type CloseupQuestion,
  type Condition,
  expectWhole,
  type FunnelAnswer,
  type FunnelQuestion,
  type MeasureQuestion,
  type RulePreview,
  type Scope,
} from '@waymark/model';
import {
  compilePreview,
  compileSamples,
  mostExactEvents,
  type PreviewRow,
  type SampleRow,
} from '@waymark/query';
import type { Context } from '../context/index.ts';
import { closeupOf } from './closeup.ts';
import { fewestForColumns, keepAsked } from './columns.ts';
import { maxSeconds } from './count.ts';
import { funnelOf } from './funnel.ts';
import { measureMap } from './measure.ts';
import { type Ground, prepareScope } from './scope.ts';
import { openTurns } from './turns.ts';

/** What insights need to know of a workspace. Errors: NOT_FOUND. */
export interface WorkspaceInfo {
  get(workspace: string): Promise<{ timeZone: string }>;
}

/**
 * Answers about the events of a workspace, read-only. Every question may be taken back by its
 * signal. Errors of all: NOT_FOUND for the workspace, BAD_RANGE, BAD_CONDITION, CANCELLED,
 * TOOK_TOO_LONG; of those with a map also BAD_MAP.
 */
export interface Insights {
  /** The numbers of a map: a partial answer after each slice of cases, the last one whole. */
  measure(
    workspace: string,
    question: MeasureQuestion,
    signal?: AbortSignal,
  ): AsyncGenerator<Answer>;
  funnel(workspace: string, question: FunnelQuestion, signal?: AbortSignal): Promise<FunnelAnswer>;
  closeup(
    workspace: string,
    question: CloseupQuestion,
    signal?: AbortSignal,
  ): Promise<CloseupAnswer>;
  previewRule(
    workspace: string,
    rule: Condition,
    scope: Scope,
    signal?: AbortSignal,
  ): Promise<RulePreview>;
}

export interface InsightsTuning {
  /** Up to this many events times are exact and read at once; beyond it in buckets, slice after slice. */
  mostExactEvents: number;
  /** From so many events on, properties that are asked for get columns of their own. */
  fewestForColumns: number;
}

/** Long questions that read beside each other; short ones and intake always find a free line. */
const mostAtOnce = 2;

export function createInsights(
  { events, now, report }: Pick<Context, 'events' | 'now' | 'report'>,
  workspaces: WorkspaceInfo,
  tuned: Partial<InsightsTuning> = {},
): Insights {
  const tuning: InsightsTuning = { mostExactEvents, fewestForColumns, ...tuned };
  const turns = openTurns(mostAtOnce);
  const prepare = async (
    workspace: string,
    scope: Scope,
    signal?: AbortSignal,
  ): Promise<Ground> => {
    const { timeZone } = await workspaces.get(workspace);
    return prepareScope(workspace, scope, { events, timeZone, now: now(), signal, ...tuning });
  };
  const inTurn = async <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> => {
    const release = await turns.take(signal);
    try {
      return await work();
    } finally {
      release();
    }
  };
  return {
    async *measure(workspace, question, signal) {
      expectWhole(question.map);
      const release = await turns.take(signal);
      try {
        const ground = await prepare(workspace, question.scope, signal);
        yield* measureMap(events, question, ground, signal);
        if (ground.events >= tuning.fewestForColumns)
          keepAsked(events, { map: question.map, scope: ground.scope }).catch(report);
      } finally {
        release();
      }
    },

    funnel(workspace, question, signal) {
      return inTurn(signal, async () => {
        expectWhole(question.map);
        return funnelOf(events, question, await prepare(workspace, question.scope, signal), signal);
      });
    },

    closeup(workspace, question, signal) {
      return inTurn(signal, async () => {
        expectWhole(question.map);
        const ground = await prepare(workspace, question.scope, signal);
        return closeupOf(events, question, ground, signal);
      });
    },

    async previewRule(workspace, rule, scope, signal) {
      const { scope: resolved } = await prepare(workspace, scope, signal);
      const options = { signal, maxSeconds };
      const [counted] = await events.read<PreviewRow>(compilePreview(rule, resolved), options);
      const samples = await events.read<SampleRow>(compileSamples(rule, resolved), options);
      return {
        events: counted?.events ?? 0,
        people: counted?.people ?? 0,
        lastAt: counted?.last || null,
        samples,
      };
    },
  };
}
