/** Answers as comma-separated values (RFC 4180), for a spreadsheet. */
import { isCorrect } from '../progress/progress';
import type { Attempt } from '../quiz/model';

/** Returns the text of a question, where it is still known. */
export type QuestionText = (attempt: Attempt) => string | undefined;

const columns = [
  'id',
  'time',
  'quiz',
  'chapter',
  'question',
  'text',
  'correct',
  'confidence',
  'seconds',
  'answer',
  'key',
] as const;

/** Encodes answers, a row each, under a row of names. Times are in UTC; several options stand in one field, by spaces. */
export function attemptsCsv(attempts: Iterable<Attempt>, questionText: QuestionText): string {
  const rows = Array.from(attempts, (attempt) => [
    attempt.id,
    timeOf(attempt.time),
    attempt.quizId,
    attempt.chapterId,
    attempt.questionId,
    questionText(attempt) ?? '',
    isCorrect(attempt) ? 'yes' : 'no',
    attempt.confidence ?? '',
    String(attempt.duration / 1000),
    attempt.response.optionIds.join(' '),
    attempt.correctOptionIds.join(' '),
  ]);
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** The longest time that a date can be: beyond it there is no text for it. */
const LAST_DATE = 8_640_000_000_000_000;

function timeOf(time: number): string {
  return new Date(Math.min(time, LAST_DATE)).toISOString();
}

function field(text: string): string {
  // A spreadsheet takes what begins so for a formula, and text from a chapter may come from anybody.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
