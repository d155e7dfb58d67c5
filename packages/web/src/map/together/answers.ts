import { addressOf } from '../../api.ts';

const healthPath = addressOf('health');
const answerMs = 1_500;

/** Whether the server answers at once. */
export async function isAnswering(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(answerMs);
    return (await fetch(healthPath, { cache: 'no-store', signal })).ok;
  } catch {
    // That it does not answer is the answer.
    return false;
  }
}
