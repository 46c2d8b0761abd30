import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the system is dark; heard of only while the element is on the page, so that it can be let go of. */
export class Darkness implements ReactiveController {
  private readonly query = matchMedia('(prefers-color-scheme: dark)');

  constructor(
    host: ReactiveControllerHost,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  get on(): boolean {
    return this.query.matches;
  }

  hostConnected(): void {
    this.query.addEventListener('change', this.changed);
    this.changed();
  }

  hostDisconnected(): void {
    this.query.removeEventListener('change', this.changed);
  }
}
