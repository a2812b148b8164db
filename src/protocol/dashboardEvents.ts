/** What the dashboard's webview is told by its host, and keeps: large, and checked there only, so it has its own file. */
import * as v from 'valibot';
import type { MasteryNode } from '../core/progress/mastery';

/** What the panel keeps so that a reload, or another tab in front, changes nothing: the parts that are unfolded. */
export const dashboardStateSchema = v.object({
  version: v.literal(1),
  /** Ids of tables that stand in for their plot, and of rows that show their parts. */
  open: v.pipe(v.array(v.string()), v.readonly()),
});
export type DashboardState = v.InferOutput<typeof dashboardStateSchema>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const part = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const share = v.object({ value: part, low: part, high: part });
const text = v.string();

function listOf<T extends v.GenericSchema>(schema: T) {
  return v.pipe(v.array(schema), v.readonly());
}

const mastery = v.object({ value: part, answered: count, total: count });
const masteryNode: v.GenericSchema<MasteryNode> = v.object({
  value: part,
  answered: count,
  total: count,
  id: text,
  title: v.exactOptional(text),
  parts: listOf(v.lazy(() => masteryNode)),
});

const examDate = v.variant('kind', [
  v.object({ kind: v.literal('absent') }),
  v.object({ kind: v.literal('invalid'), text }),
  v.object({ kind: v.picklist(['passed', 'today', 'ahead']), day: v.number(), daysLeft: v.number() }),
]);

const plan = v.object({
  daysLeft: count,
  answersPerDay: count,
  answeredToday: count,
  newPerDay: count,
  newDaysLeft: count,
  expectedRecall: part,
  recallWithoutReview: part,
});

const basis = v.object({
  questions: count,
  domains: count,
  byDomain: listOf(v.object({ id: text, title: text, weight: v.number(), answered: count, total: count, share })),
});

const readiness = v.variant('kind', [
  v.object({
    kind: v.literal('notEnough'),
    basis,
    minimum: v.object({ questions: count, domains: count, questionsADomain: count }),
  }),
  v.object({
    kind: v.literal('estimate'),
    basis,
    pass: share,
    score: v.object({ value: v.number(), low: v.number(), high: v.number() }),
  }),
]);

const service = v.object({
  id: text,
  name: text,
  summary: text,
  documentation: text,
  sectionId: v.exactOptional(text),
});

const dashboardSchema = v.object({
  answers: count,
  today: v.object({ due: count, fresh: count, buried: count, suspended: count }),
  exam: v.object({ date: examDate, plan: v.exactOptional(plan), code: text, passingScore: v.number() }),
  mastery: v.object({ domains: listOf(masteryNode), others: mastery, all: mastery }),
  readiness,
  forecast: listOf(v.object({ date: text, due: count })),
  history: v.object({
    days: listOf(
      v.object({
        date: text,
        answers: count,
        correct: count,
        introduced: count,
        minutes: v.pipe(v.number(), v.minValue(0)),
      }),
    ),
    retention: listOf(v.object({ month: text, reviews: count, correct: count, share })),
  }),
  calibration: listOf(
    v.object({
      confidence: v.picklist(['sure', 'unsure', 'unsaid']),
      answers: count,
      correct: count,
      share: v.exactOptional(share),
    }),
  ),
  confusions: listOf(v.object({ right: service, taken: service, times: count, difference: v.exactOptional(text) })),
  leeches: listOf(v.object({ title: text, lapses: count, suspended: v.boolean(), sectionId: v.exactOptional(text) })),
});

/** What the learner can do from here: a command that is not there gets no button. */
const actionsSchema = v.object({ review: v.boolean(), practice: v.boolean() });

/** From the host to the webview. */
export const dashboardEventSchema = v.variant('type', [
  v.object({ type: v.literal('show'), dashboard: dashboardSchema, actions: actionsSchema }),
  /** Something failed; `message` says what to do. */
  v.object({ type: v.literal('failed'), message: text }),
]);
export type DashboardEvent = v.InferOutput<typeof dashboardEventSchema>;
export type ShownDashboard = v.InferOutput<typeof dashboardSchema>;
export type OfferedActions = v.InferOutput<typeof actionsSchema>;
