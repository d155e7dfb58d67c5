import type { Statement } from '@waymark/model';

/** The account of each person's last group call, as `LastAccount`s, the oldest first. */
export const lastAccounts: Statement = {
  text: `SELECT workspace, argMax(e.user_id, ts) AS userId, argMax(e.anonymous_id, ts) AS anonymousId,
      argMax(e.account, ts) AS account
    FROM events AS e WHERE type = 'group' GROUP BY workspace, person ORDER BY max(ts)`,
  params: {},
};
