/** Brings a persona's name above the lanes into sight and gives it the focus, once it is drawn. */
export function focusPersona(id: string): void {
  requestAnimationFrame(() => {
    const name = document.querySelector<HTMLElement>(
      `[data-item="${CSS.escape(`persona:${id}`)}"]`,
    );
    name?.scrollIntoView({ block: 'center', inline: 'center' });
    name?.focus({ preventScroll: true });
  });
}
