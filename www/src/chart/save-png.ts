import { paint } from './paint.js';

/** Sharp in print and on a dense screen. */
const SCALE = 2;

/** A drawing as PNG. `null` where it can't be had: a browser may refuse the canvas. */
export async function pngOf(drawing: SVGSVGElement): Promise<Uint8Array<ArrayBuffer> | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Number(drawing.getAttribute('width')) * SCALE;
  canvas.height = Number(drawing.getAttribute('height')) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(SCALE, SCALE);
  paint(context, drawing);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob && new Uint8Array(await blob.arrayBuffer());
}
