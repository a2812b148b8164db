declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
  getState(): unknown;
};

/** What a webview can say to its host, and keep for a reload. */
export interface Host<Request, State> {
  post(request: Request): void;
  keep(state: State): void;
  /** What was kept last, also by this page's predecessor: VS Code throws pages of hidden tabs away. It is not checked. */
  kept(): unknown;
}

/** Takes VS Code's API, which can be taken once only. */
export function connectHost<Request, State>(): Host<Request, State> {
  const api = acquireVsCodeApi();
  return {
    post: (request) => api.postMessage(request),
    keep: (state) => api.setState(state),
    kept: () => api.getState(),
  };
}
