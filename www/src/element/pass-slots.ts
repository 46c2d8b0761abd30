/** Passes on what the page put into the slots of its element. */
export function passSlots(host: HTMLElement, to: HTMLElement): void {
  for (const name of ['heading', 'cta']) {
    // A slot passed on counts as content even when empty, and would hide our own heading.
    if (!host.querySelector(`:scope > [slot="${name}"]`)) continue;
    const slot = document.createElement('slot');
    slot.name = name;
    slot.slot = name;
    to.append(slot);
  }
}
