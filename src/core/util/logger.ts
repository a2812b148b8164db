/** Where causes go, for whoever looks for them; learners get sentences instead. VS Code's LogOutputChannel is one. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
