import { Settings } from '../../contributions';
import type { StudySettings } from '../../core/practice/studySettings';
import { DEFAULT_RETENTION } from '../../core/scheduling/model';
import { readSetting } from '../readSetting';

/** Reads what the learner wants of practice and reviews, as it is now. */
export function readStudySettings(): StudySettings {
  return {
    length: Math.max(1, readSetting(Settings.quizLength)),
    desiredRetention: DEFAULT_RETENTION,
    newCardsPerDay: 10,
    leechThreshold: 5,
  };
}
