import { exportStudyData } from './exportStudyData';
import { importStudyData } from './importStudyData';
import type { StudyDataActions } from './registerStudyData';
import { resetProgress } from './resetProgress';
import { undoAnswer } from './undoAnswer';

/** What the commands do; it is loaded with the first of them. */
export const studyDataActions: StudyDataActions = { undoAnswer, exportStudyData, importStudyData, resetProgress };
