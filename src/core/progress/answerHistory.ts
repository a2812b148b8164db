/** What was answered when: by day, and by month how much of what had been learnt was still known. */
import type { Attempt } from '../quiz/model';
import { formatDay, type Calendar } from '../util/calendar';
import { wilson, type Share } from '../util/wilson';
import { foldAll, type AnswerFold } from './answerFold';
import { isCorrect } from './progress';

/** The answers of one day. */
export interface HistoryDay {
  /** ISO 8601. */
  readonly date: string;
  readonly answers: number;
  readonly correct: number;
  /** Questions that were answered for the first time. */
  readonly introduced: number;
  /** Minutes spent on questions. */
  readonly minutes: number;
}

/** How much was still known in one month. */
export interface RetentionMonth {
  /** For example `2026-11`. */
  readonly month: string;
  /** Answers to questions that had been answered on an earlier day; of several on one day the first. */
  readonly reviews: number;
  readonly correct: number;
  readonly share: Share;
}

/** The history of all answers. */
export interface AnswerHistory {
  /** Days with answers, oldest first. */
  readonly days: readonly HistoryDay[];
  /** Months with reviews, oldest first. */
  readonly retention: readonly RetentionMonth[];
}

/** A question that stays open while the learner is away says nothing of how long it took. */
const LONGEST_ANSWER = 10 * 60_000;

/** Derives the history from all answers, oldest first. */
export function answerHistory(attempts: readonly Attempt[], calendar: Calendar): AnswerHistory {
  return foldAll(attempts, historyFold(calendar));
}

/** Derives the history, answer by answer. */
export function historyFold(calendar: Calendar): AnswerFold<AnswerHistory> {
  const days: { date: string; answers: number; correct: number; introduced: number; duration: number }[] = [];
  const months = new Map<string, { reviews: number; correct: number }>();
  const lastDays = new Map<string, number>();
  let day = NaN;
  let end = -Infinity;
  return {
    add(attempt) {
      if (attempt.time >= end) {
        day = calendar.dayOf(attempt.time);
        end = calendar.startOf(day + 1);
        days.push({ date: formatDay(day), answers: 0, correct: 0, introduced: 0, duration: 0 });
      }
      const today = days.at(-1);
      if (today === undefined) return;
      const hit = isCorrect(attempt) ? 1 : 0;
      const lastDay = lastDays.get(attempt.questionId);
      lastDays.set(attempt.questionId, day);
      today.answers += 1;
      today.correct += hit;
      today.introduced += lastDay === undefined ? 1 : 0;
      today.duration += Math.min(attempt.duration, LONGEST_ANSWER);
      if (lastDay === undefined || lastDay === day) return;
      const month = today.date.slice(0, 7);
      const counts = months.get(month) ?? { reviews: 0, correct: 0 };
      counts.reviews += 1;
      counts.correct += hit;
      months.set(month, counts);
    },
    result: () => ({
      days: days.map(({ duration, ...rest }) => ({ ...rest, minutes: duration / 60_000 })),
      retention: [...months].flatMap(([month, { reviews, correct }]) => {
        const share = wilson(correct, reviews);
        return share === undefined ? [] : [{ month, reviews, correct, share }];
      }),
    }),
  };
}
