/** The calls that matter to who is who, in the order in which they were sent. */
export interface Call {
  type: 'track' | 'identify' | 'alias';
  userId?: string;
  anonymousId?: string;
  previousId?: string;
}

/** For each call that is an event of someone, a name of that person: slow and from the definition. */
export function whoIsWho(calls: readonly Call[]): string[] {
  return calls.map((call) => {
    const user = call.userId ?? ownerOf(call.anonymousId ?? '', calls);
    return user === undefined ? `visitor ${call.anonymousId}` : `user ${mergedWith(user, calls)}`;
  });
}

/** The user in the first identify or alias that names both this visitor and a user. */
function ownerOf(visitor: string, calls: readonly Call[]): string | undefined {
  const first = calls.find(
    (call) =>
      call.userId !== undefined &&
      ((call.type !== 'track' && call.anonymousId === visitor) ||
        (call.type === 'alias' && call.previousId === visitor)),
  );
  return first?.userId;
}

/** All users that aliases say are one, as one text. An alias from the visitor itself is about no other user. */
function mergedWith(user: string, calls: readonly Call[]): string {
  const reached = new Set([user]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const { type, userId, previousId, anonymousId } of calls) {
      if (type !== 'alias' || !userId || !previousId || previousId === anonymousId) continue;
      if (reached.has(userId) || reached.has(previousId)) reached.add(userId).add(previousId);
    }
  }
  return [...reached].sort().join();
}
