export const snippetKinds = ['site', 'segment', 'curl'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/** The lines that connect a site or a program, with its write key filled in. */
export function snippet(kind: SnippetKind, origin: string, key: string): string {
  switch (kind) {
    case 'site':
      return `<script async src="${origin}/w.js" data-key="${key}"></script>`;
    case 'segment':
      return [
        "import { Analytics } from '@segment/analytics-node';",
        '',
        `const analytics = new Analytics({ writeKey: '${key}', host: '${origin}' });`,
        "analytics.track({ userId: 'anna', event: 'Order Completed', properties: { total: 129 } });",
      ].join('\n');
    case 'curl':
      return [
        `curl -u ${key}: ${origin}/v1/track \\`,
        "  -H 'content-type: application/json' \\",
        `  -d '{"userId":"anna","event":"Order Completed","properties":{"total":129}}'`,
      ].join('\n');
  }
}
