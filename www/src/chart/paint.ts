type Context = CanvasRenderingContext2D;

/**
 * Paints a drawing that stands alone (see `standalone`): what our charts are made of, and no more.
 * A browser's own way from SVG to pixels is a picture of `blob:`, which strict policies forbid.
 */
export function paint(context: Context, element: Element): void {
  if (element.tagName === 'defs') return;
  context.save();
  context.globalAlpha *= number(element, 'opacity', 1);
  if (element.tagName === 'svg') context.translate(number(element, 'x'), number(element, 'y'));
  // A line around letters lies under them where the style says so.
  const under = element.getAttribute('paint-order')?.startsWith('stroke');
  for (const kind of under ? (['stroke', 'fill'] as const) : (['fill', 'stroke'] as const)) {
    lay(context, element, kind);
  }
  for (const child of element.children) paint(context, child);
  context.restore();
}

/** The area of one element, or its line. */
function lay(context: Context, element: Element, kind: 'fill' | 'stroke'): void {
  const text = element.tagName === 'text' ? (element.textContent ?? '').trim() : '';
  const shape = text ? null : shapeOf(element);
  const style = text || shape ? styleOf(context, element, kind) : null;
  if (!style) return;
  context.save();
  context.globalAlpha *= number(element, `${kind}-opacity`, 1);
  context[`${kind}Style`] = style;
  context.lineWidth = number(element, 'stroke-width', 1);
  context.lineCap = word(element, 'stroke-linecap', 'butt') as CanvasLineCap;
  context.lineJoin = word(element, 'stroke-linejoin', 'miter') as CanvasLineJoin;
  context.setLineDash(
    word(element, 'stroke-dasharray', '')
      .match(/[\d.]+/g)
      ?.map(Number) ?? [],
  );
  if (shape) context[kind](shape);
  else write(context, element, text, kind);
  context.restore();
}

function write(context: Context, element: Element, text: string, kind: 'fill' | 'stroke'): void {
  const [weight, size, family] = ['font-weight', 'font-size', 'font-family'].map((name) =>
    word(element, name, ''),
  );
  context.font = `${weight} ${size} ${family}`;
  const anchor = word(element, 'text-anchor', 'start');
  context.textAlign = anchor === 'middle' ? 'center' : (anchor as 'start' | 'end');
  context[`${kind}Text`](text, number(element, 'x'), number(element, 'y'));
}

function shapeOf(element: Element): Path2D | null {
  const of = (name: string): number => number(element, name);
  const shape = new Path2D(element.getAttribute('d') ?? '');
  switch (element.tagName) {
    case 'rect':
      shape.roundRect(
        of('x'),
        of('y'),
        length(element, 'width'),
        length(element, 'height'),
        of('rx'),
      );
      return shape;
    case 'circle':
      shape.arc(of('cx'), of('cy'), of('r'), 0, 2 * Math.PI);
      return shape;
    case 'line':
      shape.moveTo(of('x1'), of('y1'));
      shape.lineTo(of('x2'), of('y2'));
      return shape;
    case 'path':
      return shape;
    default:
      return null;
  }
}

function styleOf(
  context: Context,
  element: Element,
  kind: 'fill' | 'stroke',
): string | CanvasPattern | null {
  const colour = word(element, kind, 'none');
  const hatch = /url\("?#([\w-]+)/.exec(colour)?.[1];
  if (hatch) return patternOf(context, element, hatch);
  return colour === 'none' ? null : colour;
}

/** Hatches are tiles in whole pixels, as they are under the scale of the drawing. */
function patternOf(context: Context, element: Element, id: string): CanvasPattern | null {
  const found = element.closest('svg')?.querySelector(`pattern[id="${id}"]`);
  const [width, height] = found ? [number(found, 'width'), number(found, 'height')] : [0, 0];
  const scale = context.getTransform().a;
  const tile = document.createElement('canvas');
  tile.width = Math.round(width * scale);
  tile.height = Math.round(height * scale);
  const within = tile.getContext('2d');
  if (!(found && within && tile.width && tile.height)) return null;
  within.scale(tile.width / width, tile.height / height);
  for (const child of found.children) paint(within, child);
  const pattern = context.createPattern(tile, 'repeat');
  const turn = Number(/rotate\((\d+)\)/.exec(word(found, 'patternTransform', ''))?.[1] ?? 0);
  pattern?.setTransform(
    new DOMMatrix().rotate(turn).scale(width / tile.width, height / tile.height),
  );
  return pattern;
}

function word(element: Element, name: string, otherwise: string): string {
  return element.getAttribute(name) ?? otherwise;
}

function number(element: Element, name: string, otherwise = 0): number {
  const value = Number.parseFloat(word(element, name, ''));
  return Number.isNaN(value) ? otherwise : value;
}

/** A length of its own, or a share of that of the drawing. */
function length(element: Element, name: 'width' | 'height'): number {
  const value = number(element, name);
  const around = element.closest('svg');
  const isShare = word(element, name, '').endsWith('%');
  return isShare && around ? (value / 100) * number(around, name) : value;
}
