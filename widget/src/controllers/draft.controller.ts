import { Autosave, type AutosaveOptions } from '../api/autosave.ts';
import type { Controller, ControllerHost } from './controller.ts';

/** An {@link Autosave} that its element shows, and that saves at once when the element or the page goes away. */
export class DraftController<T> extends Autosave<T> implements Controller {
  constructor(host: ControllerHost, options: AutosaveOptions<T>) {
    super({ ...options, changed: () => host.requestUpdate() });
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.flush);
    addEventListener('pagehide', this.leave);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.flush);
    removeEventListener('pagehide', this.leave);
    this.leave();
  }
}
