import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * Which part of a long page is being read: the one in a strip below the navigation
 * that sticks to the top. Parts carry `data-part` and an id.
 */
export class SectionInView implements ReactiveController {
  /** Id of the part. */
  current = '';
  private readonly inStrip = new Set<Element>();
  private watcher: IntersectionObserver | null = null;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    this.watcher = new IntersectionObserver((entries) => this.take(entries), {
      rootMargin: '-96px 0px -60% 0px',
    });
  }

  hostUpdated(): void {
    for (const part of this.parts()) this.watcher?.observe(part);
  }

  hostDisconnected(): void {
    this.watcher?.disconnect();
    this.inStrip.clear();
  }

  /** Brings a part to the top, and whoever goes by keyboard or by ear with it. */
  go(id: string): void {
    const part = this.parts().find((one) => one.id === id);
    // At once, whatever the host's page prefers: on the way there is nothing to see.
    part?.scrollIntoView({ behavior: 'instant' });
    part?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    this.set(id);
  }

  private take(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.inStrip.add(target);
      else this.inStrip.delete(target);
    }
    const inStrip = this.parts().filter((part) => this.inStrip.has(part));
    const part = inStrip.findLast(isReached) ?? inStrip[0];
    // Between two parts it stays the one before.
    if (part) this.set(part.id);
  }

  private set(id: string): void {
    if (id === this.current) return;
    this.current = id;
    this.host.requestUpdate();
  }

  private parts(): Element[] {
    return [...this.host.renderRoot.querySelectorAll('[data-part]')];
  }
}

/** Whether it stands where going to it would bring it, or higher. */
function isReached(part: Element): boolean {
  const margin = Number.parseFloat(getComputedStyle(part).scrollMarginTop);
  return part.getBoundingClientRect().top <= margin + 1;
}
