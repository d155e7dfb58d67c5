import { run } from '@waymark/cli';

/** What a line of the command line says and answers, without a process of its own. */
export async function line(args: string[], environment: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    environment,
    say: (text) => out.push(text),
    hint: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
