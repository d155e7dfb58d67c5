/** The lines of an answer as they come in, without the empty ones. */
export async function* linesOf(response: Response): AsyncGenerator<string> {
  if (!response.body) return;
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const whole = (rest + text).split('\n');
    rest = whole.pop() ?? '';
    for (const line of whole) if (line !== '') yield line;
  }
  if (rest !== '') yield rest;
}
