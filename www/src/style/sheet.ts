import { type CSSResult, unsafeCSS } from 'lit';
import base from './base.css?inline';

/** The common sheet and a component's own, as constructable style sheets. */
export function sheets(...own: string[]): CSSResult[] {
  return [base, ...own].map((css) => unsafeCSS(css));
}
