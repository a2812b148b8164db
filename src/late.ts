/**
 * The second bundle: what is loaded when first needed, so that the extension starts without it. Its table of contents, like
 * extension.ts for the first.
 */
export { DashboardSource } from './core/progress/dashboardSource';
export { LearnerMemory } from './core/scheduling/learnerMemory';
export { createScheduler } from './core/scheduling/scheduler';
export { cardOf } from './core/services/cardSource';
export { FinderSource } from './core/services/finderSource';
export { cardHtml, cardMarkdown } from './core/services/serviceCard';
