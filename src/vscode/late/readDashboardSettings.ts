import { Settings } from '../../contributions';
import type { DashboardSettings } from '../../core/progress/dashboardSource';
import { examDate } from '../../core/scheduling/examPlan';
import { DEFAULT_RETENTION } from '../../core/scheduling/model';
import { DEFAULT_LEECH_THRESHOLD, DEFAULT_NEW_CARDS } from '../../core/scheduling/reviewQueue';
import { localCalendar } from '../../core/util/calendar';
import { readSetting } from '../readSetting';

/** Reads what the learner wants of the schedule, as it is now. */
export function readDashboardSettings(): DashboardSettings {
  return {
    newCardsPerDay: DEFAULT_NEW_CARDS,
    leechThreshold: DEFAULT_LEECH_THRESHOLD,
    desiredRetention: DEFAULT_RETENTION,
    exam: examDate(readSetting(Settings.examDate), localCalendar.dayOf(Date.now())),
  };
}
