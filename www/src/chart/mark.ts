import { type SVGTemplateResult, svg } from 'lit';

/** Which mark is pointed at, which one the keyboard comes back to, and who is told of it. */
export interface Pointing {
  readonly pointed: number | null;
  readonly stop: number;
  point(mark: number | null): void;
}

/** A mark that can be pointed at and focused, called by what it says. */
export function mark(
  at: number,
  said: string,
  { pointed, stop, point }: Pointing,
  look: string,
  inner: unknown,
): SVGTemplateResult {
  return svg`<g
    role="img"
    class=${pointed === at ? `${look} pointed` : look}
    data-mark=${at}
    tabindex=${at === stop ? 0 : -1}
    aria-label=${said}
    @pointerenter=${() => point(at)}
    @pointerdown=${() => point(at)}
    @focus=${() => point(at)}
    @blur=${() => point(null)}
  >${inner}</g>`;
}

/** To a tenth of a pixel: more is not seen and only makes the page heavier. */
export function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
