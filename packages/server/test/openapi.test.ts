import { contract, type Route } from '@waymark/model';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from '../src/openapi/document.ts';
import { apiPage } from '../src/openapi/page.ts';

const document = openApiDocument('0.1.0', 'waymark_4800');
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, it]) => ({ path, method, id: String(it.operationId), it })),
);

it('describes each route of the contract at its own method and path, and the intake', () => {
  const described = operations.map(({ id, method, path }) => `${id} ${method} ${path}`);
  const expected = (Object.entries(contract) as [string, Route][]).map(
    ([name, { method, path }]) =>
      `${name} ${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
  );
  const intake = ['track', 'identify', 'page', 'screen', 'group', 'alias', 'batch'].map(
    (call) => `${call} post /v1/${call}`,
  );
  expect(described.sort()).toEqual([...expected, ...intake].sort());
});

it('has every shape that it refers to', () => {
  const text = JSON.stringify(document);
  const named = Object.keys(document.components.schemas);
  const wanted = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to);
  expect(wanted.length).toBeGreaterThan(10);
  for (const to of wanted) expect(named).toContain(to?.replace('#/components/schemas/', ''));
  expect(text).not.toContain('$defs');
});

it('names each part of a path as a parameter', () => {
  for (const { path, it } of operations) {
    const parameters = z.array(z.object({ name: z.string(), in: z.string() })).optional();
    const names = (parameters.parse(it.parameters) ?? [])
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) => name);
    expect(names).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  }
});

it('lets what has a default be left out of what is sent, and promises it in what is answered', () => {
  const { JourneyMap, JourneyMapInput } = document.components.schemas;
  expect(JourneyMap?.required).toContain('touchpoints');
  expect(JourneyMapInput?.required).toEqual(['format', 'version', 'title']);
});

it('asks for no key where anybody may come in', () => {
  const open = operations.filter(
    ({ it }) => Array.isArray(it.security) && it.security.length === 0,
  );
  expect(open.map(({ id }) => id)).toEqual([
    'health',
    'signIn',
    'signInWays',
    'signInWithPassword',
    'mailSignInLink',
    'mailPasswordLink',
    'resetPassword',
    'readInvitation',
    'joinAsNew',
    'openPublicMap',
    'measurePublicMap',
    'publicPicture',
  ]);
});

it('is a page that names every address and fetches nothing from elsewhere', () => {
  const page = apiPage(document);
  for (const { path, id } of operations) {
    expect(page).toContain(`<code>${path}</code>`);
    expect(page).toContain(`id="${id}"`);
  }
  expect(page).not.toMatch(/https?:\/\/|<script/);
});

it('writes what stands in a summary as text and not as markup', () => {
  const operation = { operationId: 'x', summary: '<img src=x>', tags: ['api'] };
  const page = apiPage({ ...document, paths: { '/x': { get: operation } } });
  expect(page).toContain('&lt;img src=x&gt;');
  expect(page).not.toContain('<img');
});
