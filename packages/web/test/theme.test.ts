import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../src/theme.css'), 'utf8');
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** WCAG's relative luminance of a colour written as #rrggbb. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [a, b] = [colours.get(one)?.[theme] ?? '', colours.get(other)?.[theme] ?? ''].map(
    luminance,
  );
  const [low, high] = [Math.min(a ?? 0, b ?? 0), Math.max(a ?? 0, b ?? 0)];
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (theme) => {
  const texts = ['ink', 'ink2', 'ink3', 'flow', 'accent', 'loss', 'gain', 'ghost'];
  const pairs = texts.flatMap((text) =>
    ['paper', 'sheet'].map((ground) => [text, ground] as const),
  );

  it.each([
    ...pairs,
    ['ink', 'loss-bg'],
    ['ink2', 'loss-bg'],
    ['loss', 'loss-bg'],
    ['ink', 'hair'],
    ['ink2', 'hair'],
    ['paper', 'ink'],
  ] as const)('let %s be read on %s', (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['paper', 'sheet'])('let the edge of a control be seen on %s', (ground) => {
    expect(contrast('edge', ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
