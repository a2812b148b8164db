/**
 * The second bundle: what is loaded when first needed, so that the extension starts without it. Its table of contents, like
 * extension.ts for the first.
 */
export { LearnerMaterials } from './core/practice/learnerMaterials';
export { ColumnCache } from './core/progress/columnCache';
export { compactSegments } from './core/progress/compactSegments';
export { CardCache } from './core/scheduling/cardCache';
export { examMaterial } from './core/quiz/examMaterial';
export { DashboardSource } from './core/progress/dashboardSource';
export { LearnerMemory } from './core/scheduling/learnerMemory';
export { optimizeParameters } from './core/scheduling/optimizeParameters';
export { reviewSequences } from './core/scheduling/reviewLogs';
export { cardOf } from './core/services/cardSource';
export { FinderSource } from './core/services/finderSource';
export { languageOf } from './core/services/languageOf';
export { cardHtml, cardMarkdown } from './core/services/serviceCard';
export { studyDataActions } from './vscode/studyData/studyDataActions';
export { ServiceMentions } from './vscode/serviceMentions/serviceMentions';
export { ExamSession } from './vscode/quiz/examSession';
export { DashboardTab } from './vscode/dashboard/dashboardTab';
