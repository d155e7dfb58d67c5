import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, isSilence, lines, refusal } from '../src/api.ts';

describe('addresses', () => {
  it('are the contract’s, with names made safe', () => {
    expect(addressOf('getMap', { workspace: 'own', map: 'a/b?c' })).toBe(
      '/api/workspaces/own/maps/a%2Fb%3Fc',
    );
    expect(addressOf('live', { workspace: 'own' }, { map: undefined })).toBe(
      '/api/workspaces/own/live',
    );
    expect(addressOf('uploadImport', { workspace: 'own' }, { name: 'a & b.csv' })).toBe(
      '/api/workspaces/own/imports?name=a+%26+b.csv',
    );
  });
});

describe('a stream of lines', () => {
  it('is put together again however the network cut it, letters of several bytes too', async () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((it) => it.trim() !== '' && !/[\n]/.test(it));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 6 }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        async (sent, size, open) => {
          const bytes = new TextEncoder().encode(sent.join('\n') + (open ? '' : '\n'));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
            bytes.slice(at * size, (at + 1) * size),
          );
          const got = await Array.fromAsync(lines(streamOf(chunks)));
          expect(got).toEqual(sent);
        },
      ),
    );
  });
});

describe('a refusal', () => {
  it('is told apart from a server that is away, has too much to do or is broken', () => {
    const of = (status: number, code: string) =>
      refusal(status, JSON.stringify({ error: { code, message: 'No.' } }));
    for (const silent of [refusal(0, ''), refusal(502, '<html>'), of(500, 'INTERNAL')]) {
      expect(isSilence(silent)).toBe(true);
    }
    expect([isSilence(of(429, 'TOO_MANY')), isSilence(of(503, 'BUSY'))]).toEqual([true, true]);
    for (const said of [of(401, 'NOT_SIGNED_IN'), of(403, 'FORBIDDEN'), of(404, 'NOT_FOUND')]) {
      expect(isSilence(said)).toBe(false);
    }
    expect(isSilence(new Error('Something of ours is broken.'))).toBe(false);
  });

  it('carries the sentence and the code of the server', () => {
    const error = refusal(
      400,
      JSON.stringify({
        error: {
          code: 'BAD_RANGE',
          message: 'The last day lies before the first.',
          details: { from: 1 },
        },
      }),
    );
    expect(error).toMatchObject({
      status: 400,
      code: 'BAD_RANGE',
      message: 'The last day lies before the first.',
      details: { from: 1 },
    });
  });

  it('is silence when something else answered in its place', () => {
    expect(refusal(502, '<html>Bad gateway</html>')).toMatchObject({
      code: 'OFFLINE',
      message: '',
    });
    expect(refusal(404, 'null')).toMatchObject({ code: 'BAD_ANSWER', message: '' });
  });
});

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}
