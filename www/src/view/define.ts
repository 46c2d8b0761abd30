/** Registers an element of the widget, unless another copy of the widget on the page already has. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
