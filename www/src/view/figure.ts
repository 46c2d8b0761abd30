import { html, type TemplateResult } from 'lit';
import type { Unit } from '../engine/report.js';
import type { Format, Piece } from '../text/format.js';

/** A value with its unit set smaller. */
export function figure(format: Format, unit: Unit, value: number): TemplateResult {
  return pieces(format.pieces(unit, value));
}

/** Pieces of a figure. */
export function pieces(all: readonly Piece[]): TemplateResult {
  return html`${all.map(({ text, small }) => (small ? html`<small>${text}</small>` : text))}`;
}
