/** A server that was started. */
export interface RunningServer {
  readonly port: number;
  url(target: {
    readonly folder: string;
    readonly extension?: string;
    readonly tests?: string;
    readonly payload?: readonly (readonly [string, string])[];
  }): string;
  dispose(): void;
}

export function ensureHost(): string;
export function ensureChromium(): string;
export function startServer(options?: {
  readonly port?: number;
  /** Machine settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Paths of .vsix files. */
  readonly extensions?: readonly string[];
  /** Files to start with, by their path in the server's data folder. */
  readonly files?: Readonly<Record<string, string>>;
}): Promise<RunningServer>;
export const chromiumArguments: string[];
