import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildSdk } from '../build.ts';

test('the tracker weighs at most 2,200 bytes gzipped and leaves one name on the page', async () => {
  const { code } = await buildSdk();
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(2200);
  expect(code).toMatch(/^\(\(\)=>\{/);
  expect(code.match(/window\.\w+=(?!=)/g)).toEqual(['window.waymark=']);
});
