import { define } from './define.js';

/** What is wider than its place and scrolls sideways: fades at the edge where there is more of it. */
export class Scroll extends HTMLElement {
  private readonly sizes = new ResizeObserver(() => this.mark());

  connectedCallback(): void {
    this.sizes.observe(this);
    for (const part of this.children) this.sizes.observe(part);
    this.addEventListener('scroll', this.mark, { passive: true });
  }

  disconnectedCallback(): void {
    this.sizes.disconnect();
    this.removeEventListener('scroll', this.mark);
  }

  private readonly mark = (): void => {
    const before = this.scrollLeft;
    const after = this.scrollWidth - this.clientWidth - before;
    // A fraction of a pixel is none.
    this.toggleAttribute('data-before', before > 1);
    this.toggleAttribute('data-after', after > 1);
  };
}

define('lc-scroll', Scroll);
