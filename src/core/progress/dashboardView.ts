/** What the dashboard shows, as plain data: numbers and ids, the words are the painter's. */
import type { ExamBlueprint } from '../content/examBlueprint';
import type { ExamDate, ExamPlan } from '../scheduling/examPlan';
import type { LearnerState } from '../scheduling/learnerMemory';
import type { ReviewItem } from '../scheduling/reviewItem';
import type { Leech, ReviewQueue } from '../scheduling/reviewQueue';
import type { Scheduler } from '../scheduling/scheduler';
import type { Calendar } from '../util/calendar';
import { foldInSteps } from './answerFold';
import { historyFold, type AnswerHistory } from './answerHistory';
import { calibrationFold, type CalibrationRow } from './calibration';
import { confusionFold, type Confusion, type NamedOptions } from './confusion';
import { forecast, type ForecastDay } from './forecast';
import { masteryFold, masteryTree, type MasteryTree } from './mastery';
import { readiness, type Readiness } from './readiness';

/** Days that the forecast looks ahead. */
const FORECAST_DAYS = 30;

/** The pairs of services that are shown: more are noise. */
const CONFUSIONS = 20;

/** What is to be done today. */
export interface TodayView {
  readonly due: number;
  readonly fresh: number;
  readonly buried: number;
  readonly suspended: number;
  readonly leeches: readonly Leech[];
}

/** The plan for the exam, without the queue. */
export type PlanView = Omit<ExamPlan, 'queue'>;

/** What the dashboard shows. */
export interface DashboardView {
  /** Answers so far; with none there is nothing to paint. */
  readonly answers: number;
  readonly today: TodayView;
  readonly exam: { readonly date: ExamDate; readonly plan?: PlanView };
  readonly mastery: MasteryTree;
  readonly readiness: Readiness;
  readonly forecast: readonly ForecastDay[];
  readonly history: AnswerHistory;
  readonly calibration: readonly CalibrationRow[];
  readonly confusions: readonly Confusion[];
}

/** What the view is made from. */
export interface DashboardInput {
  readonly items: readonly ReviewItem[];
  readonly state: LearnerState;
  readonly scheduler: Scheduler;
  readonly blueprint: ExamBlueprint;
  readonly calendar: Calendar;
  readonly namedOptions: NamedOptions;
  readonly examDate: ExamDate;
  /** Of today: by the plan where there is one. */
  readonly queue: ReviewQueue;
  readonly plan?: ExamPlan;
  /** Lets others have their turn; called between steps of a few hundredths of a second. */
  readonly breathe?: () => Promise<void>;
}

/** Makes the view. */
export async function dashboardView(input: DashboardInput): Promise<DashboardView> {
  const { items, state, scheduler, blueprint, calendar, queue, plan } = input;
  const { attempts } = state.progress;
  const { breathe = () => Promise.resolve() } = input;
  const mastery = masteryFold(state, scheduler);
  const history = historyFold(calendar);
  const calibration = calibrationFold();
  const confusions = confusionFold(input.namedOptions);
  await foldInSteps(attempts, { folds: [mastery, history, calibration, confusions], breathe });
  await breathe();
  const byQuestion = mastery.result();
  const estimate = readiness(items, { byQuestion, blueprint });
  await breathe();
  return {
    answers: attempts.length,
    today: {
      due: queue.due,
      fresh: queue.fresh,
      buried: queue.buried.length,
      suspended: queue.suspended.length,
      leeches: queue.leeches,
    },
    exam: { date: input.examDate, ...(plan === undefined ? {} : { plan: planView(plan) }) },
    mastery: masteryTree(items, { byQuestion, blueprint }),
    readiness: estimate,
    forecast: forecast(state, { calendar, days: FORECAST_DAYS }),
    history: history.result(),
    calibration: calibration.result(),
    confusions: confusions.result().slice(0, CONFUSIONS),
  };
}

function planView(plan: ExamPlan): PlanView {
  const { daysLeft, answersPerDay, answeredToday, newPerDay, newDaysLeft, expectedRecall, recallWithoutReview } = plan;
  return { daysLeft, answersPerDay, answeredToday, newPerDay, newDaysLeft, expectedRecall, recallWithoutReview };
}
