import { expect, it } from 'vitest';
import { createSignals } from '../../src/context/signals.ts';

const refused = (message: string) => ({
  workspace: 'main',
  receivedAt: 0,
  code: 'BAD_EVENT',
  message,
  details: {},
  excerpt: '',
});

it('tells a fact to those who listen to it, and to nobody else', () => {
  const signals = createSignals(() => undefined);
  const heard: string[] = [];
  signals.on('eventRefused', ({ message }) => heard.push(`a ${message}`));
  const stop = signals.on('eventRefused', ({ message }) => heard.push(`b ${message}`));
  signals.on('eventsAccepted', () => heard.push('never'));
  signals.tell('eventRefused', refused('one'));
  stop();
  signals.tell('eventRefused', refused('two'));
  expect(heard).toEqual(['a one', 'b one', 'a two']);
});

it('reports a listener that fails and goes on with the others', () => {
  const faults: unknown[] = [];
  const heard: string[] = [];
  const signals = createSignals((error) => faults.push(error));
  signals.on('eventRefused', () => {
    throw new Error('broken');
  });
  signals.on('eventRefused', ({ message }) => heard.push(message));
  signals.tell('eventRefused', refused('one'));
  expect(heard).toEqual(['one']);
  expect(faults).toEqual([new Error('broken')]);
});

it('lets a listener leave while it is being told', () => {
  const signals = createSignals(() => undefined);
  const heard: string[] = [];
  const stop = signals.on('eventRefused', () => {
    heard.push('first');
    stop();
  });
  signals.on('eventRefused', () => heard.push('second'));
  signals.tell('eventRefused', refused('x'));
  signals.tell('eventRefused', refused('y'));
  expect(heard).toEqual(['first', 'second', 'second']);
});
