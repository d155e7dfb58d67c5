/** Brings the first of these parts that is drawn into sight, and marks it as the one looked at. */
export function showPlace(keys: readonly string[]): void {
  for (const old of document.querySelectorAll('[data-mark-now]'))
    old.removeAttribute('data-mark-now');
  for (const key of keys) {
    const part = CSS.escape(key);
    const element = document.querySelector(`[data-part="${part}"], [data-arrow="${part}"]`);
    if (!element) continue;
    element.setAttribute('data-mark-now', '');
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    element.scrollIntoView({ block: 'center', inline: 'center', behavior });
    return;
  }
}
