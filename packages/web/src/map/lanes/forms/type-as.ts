import type { Written } from '../marks.ts';

/** Makes a field read so as if it had been typed, so that the field's own undo takes it back. */
export function typeAs(it: HTMLTextAreaElement, next: Written): void {
  const [now, text] = [it.value, next.text];
  const shorter = Math.min(now.length, text.length);
  let same = 0;
  while (same < shorter && now[same] === text[same]) same += 1;
  let after = 0;
  while (after < shorter - same && now.at(-1 - after) === text.at(-1 - after)) after += 1;
  const put = text.slice(same, text.length - after);
  it.setSelectionRange(same, now.length - after);
  // The old command is the only way to write that undo knows of.
  const isTyped = document.execCommand(put === '' ? 'delete' : 'insertText', false, put);
  if (!isTyped) {
    it.setRangeText(put);
    it.dispatchEvent(new Event('input', { bubbles: true }));
  }
  it.setSelectionRange(next.from, next.to);
}
