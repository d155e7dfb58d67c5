/** What Vitest's JSON reporter writes, as far as the closing line needs it. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

/**
 * The closing line and whether all is well. A test file that could not be loaded, a run that ended
 * badly for another reason, and each failed check before the tests count as one failure each.
 */
export function tally(report: Report | null, failedChecks: number): { line: string; ok: boolean } {
  const passed = report?.numPassedTests ?? 0;
  const unloaded =
    report?.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length)
      .length ?? 0;
  const counted = (report?.numFailedTests ?? 0) + unloaded;
  const endedBadly = counted === 0 && (report === null || !report.success) ? 1 : 0;
  const failed = counted + endedBadly + failedChecks;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, ok: failed === 0 && passed > 0 };
}
