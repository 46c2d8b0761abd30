import type { Measure } from './trend-layout.js';

const context = document.createElement('canvas').getContext('2d');

/** Measures labels in the font of an element, at the weight of the heaviest of them. */
export function measureIn(element: Element): Measure {
  if (context) context.font = `600 12px ${getComputedStyle(element).fontFamily}`;
  return (text) => context?.measureText(text).width ?? text.length * 7;
}
