import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const paths = {
  lock: svg`<path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3 7h10v6.5H3z" />`,
  down: svg`<path d="m4 6 4 4 4-4" />`,
  up: svg`<path d="m4 10 4-4 4 4" />`,
  back: svg`<path d="M6 4 2.5 7.5 6 11M2.5 7.5H10a3.5 3.5 0 0 1 0 7H8" />`,
  save: svg`<path d="M8 2v8m-3.5-3L8 10.5 11.5 7M3 13.5h10" />`,
} satisfies Record<string, SVGTemplateResult>;

/** A line drawing beside a word that says the same. */
export function icon(name: keyof typeof paths): TemplateResult {
  return html`<svg
    class="icon"
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${paths[name]}
  </svg>`;
}
