/** What a drawing takes from its style sheet. */
const PAINT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
] as const;

/** A drawing with its colours written into it, so that it stands alone as a file. */
export function standalone(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const own = [...drawing.querySelectorAll('*')];
  const copies = [...copy.querySelectorAll('*')];
  for (const [index, element] of own.entries()) {
    const style = getComputedStyle(element);
    const into = copies[index];
    into?.removeAttribute('class');
    for (const name of PAINT) into?.setAttribute(name, style.getPropertyValue(name));
  }
  // What is for the keyboard and the pointer has no place in a picture.
  for (const stop of copy.querySelectorAll('[data-place]')) stop.remove();
  const name = document.createElementNS(copy.namespaceURI, 'title');
  name.textContent = title;
  copy.prepend(name);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.removeAttribute('aria-label');
  return new XMLSerializer().serializeToString(copy).replaceAll(/<!--.*?-->/g, '');
}
