import type { ScheduleSettings } from '../scheduling/reviewSettings';

/** What a learner wants of practice and reviews. */
export interface StudySettings extends ScheduleSettings {
  /** The most questions of one session. */
  readonly length: number;
}
