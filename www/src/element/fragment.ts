import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Hears of another fragment of the page's address while the element is on the page. */
export class Fragment implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.changed);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.changed);
  }
}
