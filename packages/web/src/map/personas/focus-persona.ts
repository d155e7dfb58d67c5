/** So many frames a name is waited for whose lanes are about to be shown. */
const patience = 40;

/** Brings a persona's name above the lanes into sight and gives it the focus, once it is drawn. */
export function focusPersona(id: string): void {
  const selector = `[data-item="${CSS.escape(`persona:${id}`)}"]`;
  const look = (frames: number) => {
    const name = document.querySelector<HTMLElement>(selector);
    if (name?.checkVisibility()) {
      name.scrollIntoView({ block: 'center', inline: 'center' });
      name.focus({ preventScroll: true });
    } else if (frames < patience) requestAnimationFrame(() => look(frames + 1));
  };
  requestAnimationFrame(() => look(0));
}
