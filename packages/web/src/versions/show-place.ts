/** Brings the first of these parts that is drawn into sight, and marks it as the one looked at. */
export function showPlace(keys: readonly string[]): void {
  for (const old of document.querySelectorAll('[data-mark-now]'))
    old.removeAttribute('data-mark-now');
  for (const key of keys) {
    const element = document.querySelector<HTMLElement>(`[data-part="${CSS.escape(key)}"]`);
    if (!element) continue;
    element.setAttribute('data-mark-now', '');
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    element.scrollIntoView({ block: 'center', inline: 'center', behavior });
    return;
  }
}
