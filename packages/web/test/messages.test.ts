import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../src/messages/en.ts';
import type { Message } from '../src/messages/message.ts';
import { nl } from '../src/messages/nl.ts';

const source = join(import.meta.dirname, '../src');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('messages'))
  .map((name) => readFileSync(join(source, name), 'utf8'))
  .join('\n');

const catalogues: Record<'en' | 'nl', Readonly<Record<string, Message>>> = { en, nl };
const forms = (message: Message) =>
  typeof message === 'string' ? [message] : [message.one, message.other];
const places = (message: Message) =>
  [
    ...new Set(
      forms(message)
        .join(' ')
        .match(/\{\w+\}/g),
    ),
  ].toSorted();

/** The fixed beginnings of keys that are put together, such as `channel.${...}`. */
const beginnings = [...code.matchAll(/[`'"]([a-z][\w.-]*[.-])\$\{/g)].map(
  ([, start]) => start ?? '',
);
/** Whether a key is one of those put together; which of them are used, the types know. */
const isBuilt = (key: string) => beginnings.some((start) => key.startsWith(start));

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(nl).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  it('have the same places to fill in both languages', () => {
    for (const [key, message] of Object.entries(catalogues.en)) {
      expect([key, places(catalogues.nl[key] ?? '')]).toEqual([key, places(message)]);
    }
  });

  it('are filled in both languages', () => {
    for (const catalogue of Object.values(catalogues)) {
      for (const [key, message] of Object.entries(catalogue)) {
        expect([key, forms(message).every((form) => form.trim() !== '')]).toEqual([key, true]);
      }
    }
  });

  it('are all used', () => {
    const unused = Object.keys(en).filter((key) => {
      const said = [`'${key}'`, `"${key}"`, `\`${key}\``].some((quoted) => code.includes(quoted));
      return !said && !isBuilt(key);
    });
    expect(unused).toEqual([]);
  });

  it('speak of people, in plain words', () => {
    const banned = /\b(users?|uniques?|conversion|null|N\/A|gebruikers?|conversie)\b/i;
    for (const catalogue of Object.values(catalogues)) {
      const found = Object.entries(catalogue).filter(([, message]) =>
        forms(message).some((form) => banned.test(form)),
      );
      expect(found).toEqual([]);
    }
  });
});
