import { isbot } from 'isbot';

const remembered = 2_000;
const known = new Map<string, boolean>();

/** Whether a program sent it by itself. Only what calls itself a browser is asked: servers are senders too. */
export function isBot(userAgent: string): boolean {
  if (!userAgent.startsWith('Mozilla/')) return false;
  const before = known.get(userAgent);
  if (before !== undefined) return before;
  const answer = isbot(userAgent);
  if (known.size >= remembered) known.clear();
  known.set(userAgent, answer);
  return answer;
}
