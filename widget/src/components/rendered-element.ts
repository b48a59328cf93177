import { render } from 'lit-html';
import type { Controller, ControllerHost } from '../controllers/controller.ts';
import { sheetsOf, type Styles } from '../styles/css.ts';

/** Properties set since the last rendering, with what they were before. */
export type Changed = ReadonlyMap<string, unknown>;

/** Resolves in a task of its own: whatever the browser has to do meanwhile, such as answering a click, comes before it. */
export const nextTask = (): Promise<void> => globalThis.scheduler?.yield?.() ?? new Promise((resolve) => void setTimeout(resolve));

/**
 * An element that renders itself into its shadow root, once for all properties set in one go. It lives as a LitElement
 * does (https://lit.dev/docs/components/lifecycle/) without what no part of this widget needs, such as attributes of
 * every part: that is a tenth of the first view.
 */
export abstract class RenderedElement extends HTMLElement implements ControllerHost {
  /** Properties that show: setting one renders again. Subclasses begin with those of their base, and `declare` their own. */
  static readonly properties: readonly string[] = [];
  static readonly styles: Styles = [];

  readonly renderRoot = this.attachShadow({ mode: 'open' });
  /** Whether something shows. */
  hasUpdated = false;
  /**
   * Whether the first rendering has a task of its own, so that a page of many parts never keeps the browser busy for
   * long. Set before the element is in a page, and only where what shows already does not move when this comes.
   */
  ownTask = false;
  /** Resolves when what is set shows; rejects with what rendering threw. */
  updateComplete: Promise<void> = Promise.resolve();
  readonly #controllers: Controller[] = [];
  #connect?: () => void;
  readonly #begun = new Promise<void>((resolve) => (this.#connect = resolve)).then(() => (this.ownTask ? nextTask() : undefined));
  #changed = new Map<string, unknown>();
  #pending = false;

  constructor() {
    super();
    this.renderRoot.adoptedStyleSheets = sheetsOf(new.target.styles);
    for (const name of new.target.properties) this.#observe(name);
    this.requestUpdate();
  }

  connectedCallback(): void {
    this.#connect?.();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  addController(controller: Controller): void {
    this.#controllers.push(controller);
    if (this.isConnected) controller.hostConnected?.();
  }

  /** Renders soon, once for all that asks for it until then; the first time not before the element is in a page. */
  requestUpdate(): void {
    if (this.#pending) return;
    this.#pending = true;
    this.updateComplete = this.#begun.then(() => this.#update());
  }

  /** Last chance to set properties that this rendering shows. */
  protected willUpdate(_changed: Changed): void {}

  protected abstract render(): unknown;

  /** What was rendered stands in the shadow root. */
  protected updated(_changed: Changed): void {}

  /** Makes a property show. What the page set before the element was upgraded counts as set now. */
  #observe(name: string): void {
    let value: unknown = Reflect.get(this, name);
    if (value) this.#changed.set(name, undefined);
    Object.defineProperty(this, name, {
      enumerable: true,
      get: () => value,
      set: (next: unknown) => {
        if (Object.is(next, value)) return;
        if (!this.#changed.has(name)) this.#changed.set(name, value);
        value = next;
        this.requestUpdate();
      },
    });
  }

  #update(): void {
    const changed = this.#changed;
    let content: unknown;
    try {
      this.willUpdate(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      content = this.render();
    } finally {
      // From here on, what is set asks for another rendering.
      this.#changed = new Map();
      this.#pending = false;
    }
    render(content, this.renderRoot, { host: this });
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.updated(changed);
    this.hasUpdated = true;
  }
}
