import os from 'node:os';
import path from 'node:path';

/** What hoverInHost.ts measures: durations in milliseconds. */
export interface HostHovers {
  /** From the start of activation to the first card. */
  readonly first: number;
  readonly activation: number;
  /** Of a 10 MB file, with our hover and with it switched off. */
  readonly withOurs: readonly number[];
  readonly without: readonly number[];
}

/** Where it leaves them. */
export const hostHoversFile = path.join(os.tmpdir(), 'study-companion-hovers.json');
