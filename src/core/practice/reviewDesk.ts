/** What a review shows besides a quiz: ratings, what is due next, and what keeps being forgotten. */
import type { Attempt } from '../quiz/model';
import type { QuestionBank } from '../quiz/questionBank';
import type { QuizAnswers } from '../quiz/quizAnswers';
import type { LeechView, QuizView, ResultView, ReviewResultView, ReviewSummaryView } from '../quiz/quizView';
import type { Leech, ReviewQueue } from '../scheduling/reviewQueue';
import type { Scheduler } from '../scheduling/scheduler';
import type { Calendar } from '../util/calendar';
import type { LearnerPool } from './learnerPool';
import { rateAnswer } from './ratingChoices';

/** What the screens of a review are made from. */
export interface ReviewSituation {
  readonly pool: LearnerPool;
  readonly queue: ReviewQueue;
  readonly bank: QuestionBank;
  readonly scheduler: Scheduler;
  readonly calendar: Calendar;
}

/** Adds to a view what a review shows besides; a review of nothing is a rest. */
export function completeView(view: QuizView, answers: QuizAnswers, situation: ReviewSituation): QuizView {
  switch (view.screen) {
    case 'question':
    case 'rest':
    case 'examIntro':
    case 'examReview':
    case 'examReport':
      return view;
    case 'result': {
      const attempt = answers.get(view.questionId);
      return attempt === undefined ? view : { ...view, review: resultOf(view, attempt, situation) };
    }
    case 'summary': {
      const { quizId, source, title, steps, current } = view;
      const review = summaryOf(situation);
      return steps.length > 0 ? { ...view, review } : { quizId, source, title, steps, current, screen: 'rest', review };
    }
  }
}

function resultOf(
  { questionId }: ResultView,
  attempt: Attempt,
  { pool, queue, bank, scheduler, calendar }: ReviewSituation,
): ReviewResultView {
  const { state } = pool;
  const { rating, choices } = rateAnswer(attempt, { progress: state.progress, scheduler });
  const leech = queue.leeches.find(({ item }) => item.questionId === questionId);
  const answeredOn = calendar.dayOf(attempt.time);
  return {
    rating,
    choices: choices.map(({ rating, card }) => ({ rating, days: calendar.dayOf(card.due) - answeredOn })),
    ...(leech === undefined ? {} : { leech: leechViews([leech], bank)[0] }),
  };
}

function summaryOf({ pool, queue, bank, calendar }: ReviewSituation): ReviewSummaryView {
  const { nextDue } = queue;
  // What is buried today comes tomorrow, though it was due before.
  const daysUntil = (time: number): number => Math.max(1, calendar.dayOf(time) - calendar.dayOf(pool.state.now));
  return {
    due: queue.due,
    fresh: queue.fresh,
    leeches: leechViews(queue.leeches, bank),
    ...(nextDue === undefined ? {} : { nextDueIn: daysUntil(nextDue) }),
  };
}

function leechViews(leeches: readonly Leech[], bank: QuestionBank): LeechView[] {
  return leeches.flatMap(({ item, lapses, suspended }) => {
    const asked = bank.find(item);
    const { questionId } = item;
    return asked === undefined ? [] : [{ questionId, text: asked.question.prompt.text, lapses, suspended }];
  });
}
