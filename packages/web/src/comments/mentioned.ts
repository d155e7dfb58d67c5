import type { Named } from '@waymark/model';

/** Whom a text calls by name: everybody whose “@Name” stands in it. */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
  return people.filter(({ name }) => name !== '' && text.includes(`@${name}`)).map(({ id }) => id);
}

/** The beginning of a name that is being typed at the caret after an @; null when none is. */
export function typedName(text: string, caret: number): string | null {
  return /(?:^|\s)@([^@\n]{0,40})$/.exec(text.slice(0, caret))?.[1] ?? null;
}

/** Those whose name begins, in one of its words, with what was typed. */
export function peopleFor(typed: string, people: readonly Named[]): Named[] {
  const wanted = typed.toLocaleLowerCase();
  return people
    .filter(({ name }) =>
      [name, ...name.split(/\s+/)].some((word) => word.toLocaleLowerCase().startsWith(wanted)),
    )
    .slice(0, 6);
}

/** The text cut where names are called, so that they can be set apart. */
export function cutAtNames(
  text: string,
  names: readonly string[],
): { text: string; called: boolean }[] {
  const wanted = names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const pieces: { text: string; called: boolean }[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const name = wanted.find((it) => text.startsWith(`@${it}`, at));
    if (name === undefined) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (plain !== '') pieces.push({ text: plain, called: false });
    plain = '';
    pieces.push({ text: `@${name}`, called: true });
    at += name.length + 1;
  }
  return plain === '' ? pieces : [...pieces, { text: plain, called: false }];
}
