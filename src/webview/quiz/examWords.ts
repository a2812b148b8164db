/** The words of a mock exam that depend on what is shown. */
import * as l10n from '@vscode/l10n';
import type { ExamCoverage } from '../../core/quiz/examForm';
import type { RightCount } from '../../core/quiz/examScore';
import type { ExamReportView, QuizStep } from '../../core/quiz/quizView';

/** Minutes at which the time left is announced. */
const MARKS = [10, 5, 1];

/** How long an announcement of the time left stays to be read, in milliseconds. */
const NOTICE = 20_000;

/** A time left as digits: `1:29:05`, `6:56`. It says `0:00` only when nothing is left. */
export function clockDigits(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours === 0 ? minutes : `${hours}:${twoDigits(minutes)}`}:${twoDigits(seconds % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** A time in words: `90 min`, `6 min 56 s`. */
export function durationInWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return l10n.t('{0} s', rest);
  return rest === 0 ? l10n.t('{0} min', minutes) : l10n.t('{0} min {1} s', minutes, rest);
}

/** The mark that the time left has come to, in minutes, when it went from `before` to `left`. */
export function markPassed(before: number, left: number): number | undefined {
  return MARKS.toReversed().find((mark) => before > mark * 60_000 && left <= mark * 60_000);
}

/** What stands beside the clock for a while after a mark; empty otherwise. */
export function notice(left: number): string {
  if (left <= 0) return l10n.t('The time is up.');
  const mark = MARKS.find((mark) => left <= mark * 60_000 && left > mark * 60_000 - NOTICE);
  return mark === undefined ? '' : timeLeft(mark);
}

/** How an announcement of the time left reads. */
export function timeLeft(minutes: number): string {
  return minutes === 1 ? l10n.t('1 minute left.') : l10n.t('{0} minutes left.', minutes);
}

/** How much of the exam a mock asks: `5 of 65 questions, domain 2 only`. */
export function coverageInWords({ filled, wanted, domains }: ExamCoverage): string {
  const covered = domains.filter((domain) => domain.filled > 0).map(({ domainId }) => domainId);
  const questions = l10n.t('{0} of {1} questions', filled, wanted);
  if (covered.length === domains.length) return questions;
  return covered.length === 1
    ? l10n.t('{0}, domain {1} only', questions, covered[0] ?? '')
    : l10n.t('{0}, domains {1} only', questions, covered.join(', '));
}

/** How many questions are open. */
export function openInWords(steps: readonly QuizStep[]): string {
  const open = steps.filter(({ status }) => status === 'open').length;
  if (open === 0) return l10n.t('All questions are answered.');
  return open === 1
    ? l10n.t('1 question is open and would count as wrong.')
    : l10n.t('{0} questions are open and would count as wrong.', open);
}

/** The scaled score against the pass mark. */
export function scoreVerdict({ score, exam }: ExamReportView): string {
  return score.passed
    ? l10n.t('{0} of {1}: at or above the pass mark of {2}', score.scaled, exam.score.most, exam.score.pass)
    : l10n.t('{0} of {1}: below the pass mark of {2}', score.scaled, exam.score.most, exam.score.pass);
}

/** How many were right. */
export function rightInWords({ right, asked }: RightCount): string {
  return asked === 0 ? l10n.t('not asked') : l10n.t('{0} of {1}', right, asked);
}
