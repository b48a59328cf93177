/** What takes part in an element's life without being one: a query, a draft, a dialog. */
export type Controller = {
  hostConnected?(): void;
  hostDisconnected?(): void;
  /** Before each rendering. */
  hostUpdate?(): void;
  /** After each rendering. */
  hostUpdated?(): void;
};

/** What a controller needs of its element. */
export type ControllerHost = {
  addController(controller: Controller): void;
  requestUpdate(): void;
};
