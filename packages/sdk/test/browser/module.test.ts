import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { useStage } from './stage.ts';

const stage = useStage();

test('the package starts the same tracker from a site that bundles it', async () => {
  const bundled = await build({
    stdin: {
      contents: `import { start } from '@waymark/sdk';
        window.waymark = start({ key: 'bundled', host: '${stage.collector.url}', consent: 'full' });
        waymark.track('From Module', { n: 1 });`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'esm',
  });
  stage.tag.before = `<script type="module">${bundled.outputFiles[0]?.text}</script>`;
  await stage.open('/module');
  await stage.collector.until(() => stage.collector.sent().length >= 2);
  expect(stage.collector.sent().map(({ event, type }) => event ?? type)).toEqual([
    'page',
    'From Module',
  ]);
  expect(stage.collector.deliveries[0]?.body.writeKey).toBe('bundled');
});
