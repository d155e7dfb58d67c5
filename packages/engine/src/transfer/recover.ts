import { because } from '@waymark/model';
import type { Context } from '../context/index.ts';
import type { Records } from './records.ts';

/** What an import says that was running when Waymark ended. */
const interrupted = { code: 'CANCELLED', ...because('import-interrupted', {}) };

/** Takes away what imports of an earlier process left, and says of each that it failed. */
export async function recover({ events }: Context, records: Records): Promise<void> {
  for (const { workspace, shown } of await records.running()) {
    // It may have ended between the last step of the store and the last word of the import.
    await events.forgetSource(workspace, shown.id);
    await records.save({
      ...shown,
      state: 'failed',
      bytesRead: 0,
      rows: 0,
      rejected: 0,
      error: interrupted,
    });
  }
}
