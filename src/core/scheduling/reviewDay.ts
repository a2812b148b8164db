import type { Calendar } from '../util/calendar';
import { examPlan, type ExamDate, type ExamPlan } from './examPlan';
import { DEFAULT_PARAMETERS, fsrsMath, type FsrsParameters } from './fsrsMath';
import type { LearnerState } from './learnerMemory';
import type { ReviewItem } from './reviewItem';
import { reviewQueue, type ReviewQueue } from './reviewQueue';
import type { ScheduleSettings } from './reviewSettings';

/** What to review today. */
export interface ReviewDay {
  readonly exam: ExamDate;
  /** There while the exam is ahead; then the queue is the plan's. */
  readonly plan?: ExamPlan;
  readonly queue: ReviewQueue;
}

/** What a day is made from. */
export interface ReviewDayInput {
  readonly items: readonly ReviewItem[];
  readonly state: LearnerState;
  readonly settings: ScheduleSettings;
  readonly calendar: Calendar;
  /** FSRS's own weights where absent. */
  readonly parameters?: FsrsParameters | undefined;
  /** Lets others have their turn between steps of a few hundredths of a second. */
  readonly breathe?: () => Promise<void>;
}

/** Makes the queue of today: by the plan while an exam is ahead, else by what FSRS has due. */
export async function reviewDay(input: ReviewDayInput): Promise<ReviewDay> {
  const { settings, parameters = DEFAULT_PARAMETERS, breathe } = input;
  const { exam, desiredRetention } = settings;
  if (exam.kind !== 'ahead') return { exam, queue: reviewQueue(input) };
  const plan = await examPlan({
    items: input.items,
    state: input.state,
    settings,
    calendar: input.calendar,
    math: fsrsMath(parameters),
    daysLeft: exam.daysLeft,
    desiredRetention,
    ...(breathe === undefined ? {} : { breathe }),
  });
  return { exam, plan, queue: plan.queue };
}
