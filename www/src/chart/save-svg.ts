import { plainColour } from './colour.js';
import { measureIn } from './measure.js';
import { wrapped } from './wrap.js';

/** What a style sheet says of an element and what a drawing needs that stands alone. */
const PROPERTIES = [
  // Before the colours, whose own opacity comes on top.
  'fill-opacity',
  'stroke-opacity',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;

/**
 * A copy of a drawing that looks the same anywhere else: with the styles of the page as
 * attributes, a ground of the page's colour, and its title and subtitle above. Attributes,
 * since a host's policy may forbid styles, and since more programs understand them.
 */
export function standalone(svg: SVGSVGElement, heading: string, about: string): SVGSVGElement {
  const { width, height } = svg.getBoundingClientRect();
  const around = document.createElementNS(SVG, 'svg');
  const ground = add(around, 'rect', { width: '100%', height: '100%' });
  const style = getComputedStyle(svg);
  paint(ground, 'fill', style.getPropertyValue('--surface').trim(), svg);
  const measure = measureIn(svg);
  let y = MARGIN;
  const write = (text: string, size: number, weight: number, token: string): void => {
    // Measured at 12 pixels.
    for (const line of wrapped(text, (width * 12) / size, measure)) {
      y += Math.round(size * 1.4);
      const drawn = add(around, 'text', {
        x: String(MARGIN),
        y: String(y - Math.round(size * 0.3)),
        'font-family': style.fontFamily,
        'font-size': `${size}px`,
        'font-weight': String(weight),
      });
      drawn.textContent = line;
      paint(drawn, 'fill', style.getPropertyValue(token).trim(), svg);
    }
  };
  write(heading, 16, 600, '--ink');
  write(about, 12, 400, '--ink-soft');
  y += heading || about ? 12 : 0;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  dress(svg, copy);
  for (const [name, value] of Object.entries({ x: MARGIN, y, width, height })) {
    copy.setAttribute(name, String(value));
  }
  // What reaches over the edge is seen on the page too.
  copy.setAttribute('overflow', 'visible');
  around.append(copy);
  const [w, h] = [Math.ceil(width + 2 * MARGIN), Math.ceil(y + height + MARGIN)];
  for (const [name, value] of [
    ['width', `${w}`],
    ['height', `${h}`],
    ['viewBox', `0 0 ${w} ${h}`],
    ['role', 'img'],
    ['aria-label', [heading, about].filter((one) => one).join('. ')],
  ] as const) {
    around.setAttribute(name, value);
  }
  return around;
}

/** As a file has it. */
export function svgBytes(svg: SVGSVGElement): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(svg));
}

function add(to: Element, name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  to.append(made);
  return made;
}

/** Styles become attributes; what only a page needs goes. */
function dress(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  const inner = [...from.children].map((child, at) => [child, to.children[at]] as const);
  for (const { name } of [...to.attributes]) {
    if (/^(class|role|tabindex|style|data-.*|aria-.*)$/.test(name)) to.removeAttribute(name);
  }
  for (const name of PROPERTIES) {
    const value = style.getPropertyValue(name);
    if (value === '' || value === 'normal') continue;
    const [plain, opacity] = plainColour(value);
    to.setAttribute(name, plain);
    if (opacity === 1) continue;
    const besides = Number(style.getPropertyValue(`${name}-opacity`));
    to.setAttribute(`${name}-opacity`, String(opacity * besides));
  }
  for (const [child, copy] of inner) {
    if (!copy) continue;
    if (getComputedStyle(child).display === 'none' && child.tagName !== 'defs') copy.remove();
    else dress(child, copy);
  }
  for (const node of [...to.childNodes]) {
    if (node.nodeType === Node.COMMENT_NODE) node.remove();
  }
}

/** A token may be any expression: the browser says what colour it comes to. */
function paint(element: SVGElement, name: string, expression: string, near: Element): void {
  const probe = document.createElementNS(SVG, 'rect');
  probe.setAttribute('fill', expression);
  near.append(probe);
  const [colour] = plainColour(getComputedStyle(probe).fill);
  probe.remove();
  element.setAttribute(name, colour);
}
