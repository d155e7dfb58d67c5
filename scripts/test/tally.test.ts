import { expect, test } from 'vitest';
import { type Report, tally } from '../checks/tally.ts';

const green: Report = {
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
  testResults: [{ status: 'passed', assertionResults: [1] }],
};

test('a green run says how many passed', () => {
  expect(tally(green, 0)).toEqual({ line: '12 passed, 0 failed', ok: true });
});

test('skipped tests are told', () => {
  const report = { ...green, numPendingTests: 2, numTodoTests: 1 };
  expect(tally(report, 0)).toEqual({ line: '12 passed, 0 failed, 3 skipped', ok: true });
});

test('a failed test is counted once', () => {
  const testResults = [{ status: 'failed', assertionResults: [1] }];
  const report = { ...green, numFailedTests: 1, success: false, testResults };
  expect(tally(report, 0)).toEqual({ line: '12 passed, 1 failed', ok: false });
});

test('a file that does not load is a failure', () => {
  const testResults = [...green.testResults, { status: 'failed', assertionResults: [] }];
  expect(tally({ ...green, success: false, testResults }, 0)).toEqual({
    line: '12 passed, 1 failed',
    ok: false,
  });
});

test('an error outside every test is a failure', () => {
  expect(tally({ ...green, success: false }, 0).line).toBe('12 passed, 1 failed');
});

test('each failed check is a failure', () => {
  expect(tally(green, 2)).toEqual({ line: '12 passed, 2 failed', ok: false });
});

test('a run without a report, or without a test, is not well', () => {
  expect(tally(null, 0)).toEqual({ line: '0 passed, 1 failed', ok: false });
  expect(tally({ ...green, numPassedTests: 0 }, 0).ok).toBe(false);
});
