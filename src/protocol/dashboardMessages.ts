/**
 * What the dashboard's webview says to its host. The host derives what is known from the log; the webview paints
 * it, and says what the learner wants to do about it. What the host says is in dashboardEvents.ts.
 */
import * as v from 'valibot';

/** From the webview to the host. */
export const dashboardRequestSchema = v.variant('type', [
  v.object({
    type: v.picklist([
      // The script runs and listens: the host answers with `show`.
      'ready',
      'review',
      'practiseWeakSpots',
      'startQuiz',
      'openReader',
      'setExamDate',
    ]),
  }),
  v.object({ type: v.literal('practiseService'), entryId: v.string() }),
  v.object({ type: v.literal('openSection'), sectionId: v.string() }),
  v.object({ type: v.literal('openExternal'), url: v.string() }),
]);
export type DashboardRequest = v.InferOutput<typeof dashboardRequestSchema>;
