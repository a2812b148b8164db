import type { optimizeParameters } from './optimizeParameters';
import type { reviewSequences } from './reviewLogs';

/** What fits a schedule to answers; it may have to be loaded first. */
export type ScheduleTools = () => Promise<{
  readonly optimizeParameters: typeof optimizeParameters;
  readonly reviewSequences: typeof reviewSequences;
}>;
