import type { OpenApiDocument } from './document.ts';

/** The same document for people: every address with what it takes and gives. */
export function apiPage(document: OpenApiDocument): string {
  const { info, tags, paths } = document;
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]) => ({ path, method, it })),
  );
  const sections = tags.map(({ name, description }) => {
    const own = all.filter(({ it }) => Array.isArray(it.tags) && it.tags.includes(name));
    return `<section><h2>${safe(description)}</h2>${own.map(operation).join('')}</section>`;
  });
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `<details id="${safe(name)}"><summary>${safe(name)}</summary>${json(schema)}</details>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<title>The API of Waymark</title>
<style>${look}</style>
</head>
<body>
<main>
<h1>The API of Waymark ${safe(info.version)}</h1>
<p>${safe(info.description)} The same in OpenAPI 3.1, for programs:
<a href="/api/openapi.json">openapi.json</a>.</p>
<p>Send an API key of the workspace as <code>Authorization: Bearer …</code>; events take a write
key, as the user name of basic authentication or as <code>writeKey</code> in the body. What is
refused answers <code>{"error": {"code", "message"}}</code>.</p>
${sections.join('\n')}
<section><h2>Shapes</h2>${schemas.join('')}</section>
</main>
</body>
</html>
`;
}

interface Listed {
  path: string;
  method: string;
  it: Record<string, unknown>;
}

function operation({ path, method, it }: Listed): string {
  const { summary, parameters, requestBody, responses } = it;
  const part = (title: string, value: unknown) =>
    value === undefined ? '' : `<h4>${title}</h4>${json(value)}`;
  return `<details id="${safe(String(it.operationId))}">
<summary><b>${method.toUpperCase()}</b> <code>${safe(path)}</code> <span>${safe(String(summary))}</span></summary>
${part('Parameters', parameters)}${part('Takes', requestBody)}${part('Gives', responses)}
</details>`;
}

/** JSON to read; references lead to the shape they name. */
function json(value: unknown): string {
  const text = safe(JSON.stringify(value, null, 2)).replace(
    /#\/components\/schemas\/(\w+)/g,
    '<a href="#$1">$1</a>',
  );
  return `<pre tabindex="0">${text}</pre>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (it) => entities[it] ?? it);

const look = `
:root { color-scheme: light dark; --paper: light-dark(#faf7f1, #16191d); --ink: light-dark(#20242b, #e9e6df);
  --line: light-dark(#e4ded2, #30353c); --accent: light-dark(#1f4e79, #8fc0ea); --soft: light-dark(#5b6069, #a9adb3); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1, h2 { font-family: Georgia, serif; font-weight: 600; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
h4 { margin: 0.75rem 0 0; font-size: 0.875rem; color: var(--soft); }
a { color: var(--accent); }
details { border-bottom: 1px solid var(--line); padding: 0.4rem 0; }
summary { cursor: pointer; }
summary span { color: var(--soft); }
summary b { font-size: 0.75rem; letter-spacing: 0.04em; }
pre { overflow: auto; max-height: 24rem; font-size: 0.8125rem; line-height: 1.4; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 40rem) { summary code { overflow-wrap: anywhere; } }
`;
